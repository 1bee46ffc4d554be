"""The name engine: people, posts, places, organisations, documents and the like."""
