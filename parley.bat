@echo off
rem Starts Parley on Windows: needs Java 21 or later in JAVA_HOME or on PATH; builds on first use when Maven is there.
setlocal
set "HERE=%~dp0"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
set "MAJOR="
for /f "tokens=3" %%v in ('"%JAVA%" -version 2^>^&1 ^| findstr /i "version"') do (
    for /f "delims=. tokens=1" %%m in ("%%~v") do set "MAJOR=%%m"
)
if not defined MAJOR goto nojava
if %MAJOR% LSS 21 goto nojava
set "JAR=%HERE%parley.jar"
if exist "%JAR%" goto run
set "JAR=%HERE%views\target\parley.jar"
if exist "%JAR%" goto run
echo parley: building once; this takes a minute or two 1>&2
pushd "%HERE%"
call mvn -B -ntp -q -DskipTests package
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" (
    echo parley: the build failed; Maven 3.8.7 or later is needed to build from the sources 1>&2
    exit /b 2
)
:run
"%JAVA%" -Xshare:auto -Xlog:disable -Dfile.encoding=UTF-8 %PARLEY_JAVA_OPTIONS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
:nojava
echo parley: no Java 21 or later found. Install one, for example Temurin 25, or set JAVA_HOME to its folder. 1>&2
exit /b 2
