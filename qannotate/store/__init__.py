"""The project file: the only home of SQLite. Values go in, values come out."""
