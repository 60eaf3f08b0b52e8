"""The preview needs packages that a build does not."""

import pytest

from site_builder.preview import tools
from site_builder.preview.tools import ToolsMissing, require_tools

PROJECT = '[project.optional-dependencies]\npreview = ["starlette>=0.1", "no_such_package_x >= 2", "no-such_y==3"]\n'


def test_a_missing_package_is_told_with_the_command_that_installs_it(tmp_path):
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    with pytest.raises(ToolsMissing) as stopped:
        require_tools(tmp_path)
    told = str(stopped.value)
    assert told.startswith("Het bureau heeft nog iets nodig.")
    assert told.endswith('-m pip install "no_such_package_x >= 2" "no-such_y==3"')


def test_the_packages_of_this_project_are_known():
    require_tools(tools.Path(__file__).parents[3])
