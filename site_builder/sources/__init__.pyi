from .errand import import_delivery as import_delivery
