"""A contract for import-linter: a room is entered by its door.

A room is a package that is no hall; its door is its `__init__`. Who stands outside a room imports from the door only.
"""

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class DoorsContract(Contract):
    """No module imports a module inside a room it does not stand in. halls: packages that only hold rooms."""

    halls = fields.SetField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002  # as the library asks
        modules = sorted(module for module in graph.modules if module.startswith("site_builder"))
        past = [
            (importer, imported)
            for importer in modules
            for imported in sorted(graph.find_modules_directly_imported_by(importer))
            if imported.startswith("site_builder") and not self._by_the_door(graph, importer, imported)
        ]
        return ContractCheck(kept=not past, metadata={"past": past})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for importer, imported in check.metadata["past"]:
            output.print_error(f"{importer} reaches past the door of {imported.rpartition('.')[0]}: {imported}")

    def _by_the_door(self, graph: ImportGraph, importer: str, imported: str) -> bool:
        room = imported if graph.find_children(imported) else imported.rpartition(".")[0]
        return room == imported or room in self.halls or importer.startswith(f"{room}.")
