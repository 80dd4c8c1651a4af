"""A language model at hand: the settings, the client against a scripted endpoint, the index that it writes."""

import asyncio
import json
import logging
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.corpus import check, index_requests, load
from bot.model import AwayError, CausalError if False else AwayError as _  # placeholder
