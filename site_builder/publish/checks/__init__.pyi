from .checks_elements import links_on as links_on
from .checks_links import leads_to as leads_to
from .checks_pages import BASE_MAP as BASE_MAP
from .checks_pages import CSP as CSP
from .finished_site import check_site as check_site
from .finished_site import link_problems as link_problems
from .painted import absent_colours as absent_colours
from .painted import painted_in as painted_in
