"""What may be shown, and as which class: measures, the gate, the maps."""
