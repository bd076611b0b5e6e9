# Everything here is also what ./run does; make is a convenience, not a requirement.
.PHONY: setup check test docs golden lock bench
PYTHON = .venv/bin/python

setup:
	./run kg --version

check test:
	./run test

docs:
	.venv/bin/kg docs

golden:  # make golden SOURCE=us_ofac_sdn
	$(PYTHON) -m loaders.golden $(SOURCE)

lock:  # after a change of dependencies in pyproject.toml; needs uv
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --group dev --extra py2neo pyproject.toml -o requirements-dev.lock

bench:
	$(PYTHON) -m benchmarks.build
	$(PYTHON) -m benchmarks.load
	$(PYTHON) -m benchmarks.load_all
	$(PYTHON) -m benchmarks.parse
