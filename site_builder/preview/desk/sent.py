"""What did a page of the desk send: no more than a photo takes, and of a form that its pages can send?"""

import orjson
from starlette.requests import Request

LARGEST = 20_000_000  # bytes


class TooMuch(ValueError):
    """More was sent than a photo takes."""


class AnotherRequest(ValueError):
    """What was sent is nothing that a page of the desk sends."""


async def sent_bytes(request: Request) -> bytes:
    """Raises TooMuch while it comes in: a request need not say how large it is, nor say it truly."""
    data = bytearray()
    async for part in request.stream():
        data += part
        if len(data) > LARGEST:
            raise TooMuch(f"sent_bytes: more than {LARGEST} bytes")
    return bytes(data)


async def sent_form(request: Request, *texts: str) -> dict[str, object]:
    """The fields of a form, of which these are texts. Raises AnotherRequest.

    orjson knows no halves of letters, and stops at a thousand levels.
    """
    try:
        form = orjson.loads(await sent_bytes(request))
    except orjson.JSONDecodeError as wrong:
        raise AnotherRequest("sent_form: no JSON") from wrong
    if not isinstance(form, dict) or not all(isinstance(form.get(name), str) for name in texts):
        raise AnotherRequest("sent_form: another form")
    return form
