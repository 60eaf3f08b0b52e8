"""The atlas while somebody writes: served from memory on this computer only, and shown again after every change."""
