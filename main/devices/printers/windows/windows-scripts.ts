/**
 * What PowerShell is asked to do. The texts are constant: names and bytes travel as JSON on standard input, so that no printer's
 * name can become a command. Answers are JSON in UTF-8, whatever the code page of the console.
 */
function frame(body: string): string {
  return `
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$utf8 = New-Object Text.UTF8Encoding $false
$ask = (New-Object IO.StreamReader ([Console]::OpenStandardInput()), $utf8).ReadToEnd() | ConvertFrom-Json
function Answer($value) {
  $bytes = $utf8.GetBytes((ConvertTo-Json $value -Compress -Depth 4))
  $out = [Console]::OpenStandardOutput()
  $out.Write($bytes, 0, $bytes.Length)
  $out.Flush()
}
function Win32Code($record) {
  # The printing cmdlets put the number into the record's name: "HRESULT 0x80070709,Get-PrintJob".
  if ($record.FullyQualifiedErrorId -match 'HRESULT 0x8007([0-9a-fA-F]{4})') { return [Convert]::ToInt32($Matches[1], 16) }
  $exception = $record.Exception
  while ($exception) {
    if ($exception -is [ComponentModel.Win32Exception]) { return $exception.NativeErrorCode }
    if (($exception.HResult -band 0xFFFF0000) -eq 0x80070000) { return $exception.HResult -band 0xFFFF }
    $exception = $exception.InnerException
  }
  return -1
}
$begun = $false
try {
${body}
} catch {
  Answer @{ error = (Win32Code $_); begun = $begun }
}
`;
}

/** Input { printer }; answer { status, jobs }: bits of PRINTER_STATUS, and how many jobs wait. */
export const stateScript = frame(`
  $found = Get-Printer | Where-Object { $_.Name -eq $ask.printer } | Select-Object -First 1
  if (-not $found) { Answer @{ error = 1801; begun = $false }; return }
  Answer @{ status = [int]$found.PrinterStatus; jobs = [int]$found.JobCount }
`);

/** Input { printer }; answer { queue: [{ id, name, status }] }: bits of JOB_STATUS. */
export const jobsScript = frame(`
  $queue = @(Get-PrintJob -PrinterName $ask.printer | ForEach-Object {
    @{ id = [int]$_.Id; name = [string]$_.DocumentName; status = [int]$_.JobStatus }
  })
  Answer @{ queue = $queue }
`);

/** Input { printer, document, copies, base64 }; answer { job }. The bytes reach the printer untouched (data type RAW). */
export const rawScript = frame(`
  Add-Type -TypeDefinition @'
using System;
using System.ComponentModel;
using System.Runtime.InteropServices;
public static class RawSpool {
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  private struct Document { public string Name; public string File; public string Type; }
  [DllImport("winspool.drv", EntryPoint = "OpenPrinterW", CharSet = CharSet.Unicode, SetLastError = true)]
  private static extern bool OpenPrinter(string name, out IntPtr printer, IntPtr defaults);
  [DllImport("winspool.drv", EntryPoint = "StartDocPrinterW", CharSet = CharSet.Unicode, SetLastError = true)]
  private static extern int StartDocument(IntPtr printer, int level, ref Document document);
  [DllImport("winspool.drv", EntryPoint = "StartPagePrinter", SetLastError = true)]
  private static extern bool StartPage(IntPtr printer);
  [DllImport("winspool.drv", EntryPoint = "WritePrinter", SetLastError = true)]
  private static extern bool Write(IntPtr printer, byte[] bytes, int count, out int written);
  [DllImport("winspool.drv", EntryPoint = "EndPagePrinter", SetLastError = true)]
  private static extern bool EndPage(IntPtr printer);
  [DllImport("winspool.drv", EntryPoint = "EndDocPrinter", SetLastError = true)]
  private static extern bool EndDocument(IntPtr printer);
  [DllImport("winspool.drv", EntryPoint = "ClosePrinter", SetLastError = true)]
  private static extern bool Close(IntPtr printer);
  public static bool Begun = false;
  public static int Send(string name, string title, byte[] bytes, int copies) {
    IntPtr printer;
    if (!OpenPrinter(name, out printer, IntPtr.Zero)) throw new Win32Exception(Marshal.GetLastWin32Error());
    try {
      Document document = new Document { Name = title, File = null, Type = "RAW" };
      int job = StartDocument(printer, 1, ref document);
      if (job == 0) throw new Win32Exception(Marshal.GetLastWin32Error());
      Begun = true;
      for (int copy = 0; copy < copies; copy++) {
        if (!StartPage(printer)) throw new Win32Exception(Marshal.GetLastWin32Error());
        int written;
        if (!Write(printer, bytes, bytes.Length, out written)) throw new Win32Exception(Marshal.GetLastWin32Error());
        if (written != bytes.Length) throw new Win32Exception(29);
        if (!EndPage(printer)) throw new Win32Exception(Marshal.GetLastWin32Error());
      }
      if (!EndDocument(printer)) throw new Win32Exception(Marshal.GetLastWin32Error());
      return job;
    } finally { Close(printer); }
  }
}
'@
  try {
    $job = [RawSpool]::Send($ask.printer, $ask.document, [Convert]::FromBase64String($ask.base64), $ask.copies)
  } finally { $begun = [RawSpool]::Begun }
  Answer @{ job = $job }
`);

/**
 * Input { printer, file, jobId, copies, waitSeconds }; answer { job } (null: handed over, but never seen in the queue). The system's
 * program for PDF prints; that it did is known only by a job in the queue whose document carries the job id.
 */
export const printToScript = frame(`
  foreach ($copy in 1..$ask.copies) {
    Start-Process -FilePath $ask.file -Verb PrintTo -ArgumentList ('"' + $ask.printer + '"') -WindowStyle Hidden
    $begun = $true
  }
  $seen = $null
  $until = (Get-Date).AddSeconds($ask.waitSeconds)
  while ((Get-Date) -lt $until) {
    $job = Get-PrintJob -PrinterName $ask.printer | Where-Object { $_.DocumentName -like ('*' + $ask.jobId + '*') } | Select-Object -First 1
    if ($job) { $seen = [int]$job.Id; if (-not ([int]$job.JobStatus -band 8)) { break } }
    elseif ($seen) { break }
    Start-Sleep -Milliseconds 200
  }
  Answer @{ job = $seen }
`);

/** The arguments that make PowerShell run a text as it is: base64 of UTF-16, so that no quoting changes it. */
export function powershellArguments(script: string): readonly string[] {
  const encoded = Buffer.from(script, "utf16le").toString("base64");
  return [
    "-NoLogo",
    "-NoProfile",
    "-NonInteractive",
    "-ExecutionPolicy",
    "Bypass",
    "-EncodedCommand",
    encoded,
  ];
}

/** For SumatraPDF, which prints without showing itself and says by its exit code whether it did. */
export function sumatraArguments(printer: string, file: string, copies: number): readonly string[] {
  return ["-print-to", printer, "-print-settings", `${copies}x`, "-silent", "-exit-when-done", file];
}
