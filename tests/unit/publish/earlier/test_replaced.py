"""What a build may not stand beside."""

from dataclasses import replace

from site_builder.formats.manifest import PublishedEdition
from site_builder.publish.earlier.replaced import demo_problems


def test_the_demo_does_not_join_real_editions():
    real = PublishedEdition("2014-2020", "Echt", (2014, 2020), False)
    fictional = replace(real, id="demo", fictional=True)
    assert not list(demo_problems([fictional], "site"))
    [problem] = demo_problems([fictional, real], "site")
    assert str(problem).startswith("site: de demo komt niet naast echte uitgaven (2014-2020): geef --delivery")
