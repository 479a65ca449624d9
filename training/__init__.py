"""Recipes that make the adapters which the checks consume.

`python -m training RECIPE.yaml [key=value …]` runs one recipe with TRL's, PEFT's and transformers'
own trainers; `python -m training verify DIR…` checks a finished adapter folder against its run
card. `training` hands files to `pyharness` and imports nothing from it.
"""
