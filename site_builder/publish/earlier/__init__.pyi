from .earlier_secrets import earlier_secrets_in as earlier_secrets_in
from .older_editions import earlier_editions as earlier_editions
from .replaced import demo_problems as demo_problems
from .replaced import lost_copies as lost_copies
from .replaced import replaced_problems as replaced_problems
