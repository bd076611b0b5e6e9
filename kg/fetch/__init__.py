"""A publisher's own files, when somebody asks for them: the only room that knows the network."""
