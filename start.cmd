@echo off
rem Opens the desk of the editors. All logic is in start.py. Not yet run on Windows.
cd /d "%~dp0"
where py >nul 2>nul
if %errorlevel%==0 (
  py -3 start.py %*
) else (
  python start.py %*
)
if errorlevel 1 pause
