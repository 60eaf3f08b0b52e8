@echo off
rem Opens the desk of the editors. All logic is in site_builder/environment.py. Not yet run on Windows.
cd /d "%~dp0"
where py >nul 2>nul
if %errorlevel%==0 (
  py -3 -m site_builder.environment %*
) else (
  python -m site_builder.environment %*
)
if errorlevel 1 pause
