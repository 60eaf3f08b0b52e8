"""How does data stand in a script: as one call, in bytes that are safe in a script file and in a script element."""

ESCAPES = {
    b"<": rb"\u003c",
    "\N{LINE SEPARATOR}".encode(): rb"\u2028",
    "\N{PARAGRAPH SEPARATOR}".encode(): rb"\u2029",
}


def script_call(function: str, *arguments: bytes) -> bytes:
    """`function(argument, …);` with arguments that are JSON in UTF-8."""
    text = b",".join(arguments)
    for character, escape in ESCAPES.items():
        text = text.replace(character, escape)
    return function.encode() + b"(" + text + b");\n"
