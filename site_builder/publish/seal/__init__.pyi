from .archive import Member as Member
from .archive import member as member
from .archive import write_archive as write_archive
from .inventory import SUMS as SUMS
from .inventory import site_sums as site_sums
from .inventory import sums_bytes as sums_bytes
from .verify import verify_whole as verify_whole
