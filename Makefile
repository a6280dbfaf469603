.PHONY: setup demo test lint accuracy bench clean
RUN := .venv/bin

setup:            ## all set-up, nothing else
	@deploy/setup.sh

demo: setup       ## the main job on specimen applicants, on the real stack; ends by itself
	@$(RUN)/python -m deploy.demo

test: setup       ## every test, with coverage; checks/ must keep 95 % of its branches
	@$(RUN)/coverage erase
	$(RUN)/pytest --numprocesses=auto --dist=loadfile --cov --cov-report=
	@$(RUN)/coverage report --skip-empty
	@printf 'checks/ alone, branches counted, in per cent: '; $(RUN)/coverage report --include='checks/*' --fail-under=95 --format=total

lint: setup       ## style and types
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/mypy

accuracy: setup   ## how right the reading is on the scoring papers; writes docs/accuracy*.md
	@$(RUN)/python -m tests.accuracy
	@$(RUN)/python -m tests.accuracy --set other_score
	@$(RUN)/python -m tests.accuracy --set worded_score

bench: setup      ## seconds per page, share outside OCR, memory: the figures of docs/measurements.md
	@$(RUN)/python -m tests.bench

clean:            ## what set-up and runs have made
	rm -rf .venv .tools credready-data credready-out
