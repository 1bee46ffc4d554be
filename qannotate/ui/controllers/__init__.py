"""Controllers: they turn gestures into changes, and changes into signals."""
