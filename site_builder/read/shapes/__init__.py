"""How a file of geodata is read: the layers it holds, and shapes that can be drawn."""
