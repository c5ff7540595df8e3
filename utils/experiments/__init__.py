"""What the lessons measure and the tests assert: one file for each lesson; the functions return numbers."""
