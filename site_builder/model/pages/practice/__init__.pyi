from .agreement_views import AgreementView as AgreementView
from .agreement_views import agreement_views_of as agreement_views_of
from .picture_view import picture_view_of as picture_view_of
from .practice_pages import PracticeBox as PracticeBox
from .practice_pages import PracticeIndexPage as PracticeIndexPage
from .practice_pages import PracticePage as PracticePage
from .practice_views import PracticeViews as PracticeViews
from .practice_views import practice_views_of as practice_views_of
