"""One colour for each role, the same through the whole course."""

# Okabe and Ito's palette, told apart by colour-blind readers; the lightness differs too, for print in grey.
QUERY, KEY, VALUE, OUTPUT, MASKED = "#0072B2", "#E69F00", "#009E73", "#7B3F98", "#BBBBBB"
WEIGHTS_MAP = "viridis"  # perceptual: equal steps in weight look like equal steps
