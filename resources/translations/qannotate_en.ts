<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>ActionTable</name>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch annotator…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all of this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the end left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the end right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag with a question…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide pinyin glosses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join broken lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare annotators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidelines of the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About qannotate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnotationListPanel</name>
    <message>
        <source>All annotations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Annotators</name>
    <message>
        <source>Gold standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading aids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type and theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message>
        <source>converted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticlePanel</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files or folders here, or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BusyPanel</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chronicle</name>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search commands and articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CornerPanel</name>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New annotator…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong inside the program; your labels are stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on, or close the window and open it again if it does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeedTeller</name>
    <message>
        <source>Imported this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled “{text}” as {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed “{text}” to {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved the boundary: “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the value of “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the note on “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed a role of “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted {label} “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted {label} “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected {label} “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted {count} suggestions: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected {count} suggestions: {label}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferencesModel</name>
    <message>
        <source>Boundary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message>
        <source>Search titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles  {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} / {1} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportCard</name>
    <message>
        <source>The command that repeats this export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, seed {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command to repeat this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that were looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put their labels into one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A blank line after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlapping spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split: training / dev / test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No annotator is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts of the split are empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the outermost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dev set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes {0} with {1}; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) cannot be held</source>
        <translation>
            <numerusform>%Ln thing cannot be held</numerusform>
            <numerusform>%Ln things cannot be held</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes {0} with {1}; {2}, listed beside the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {0}, {1}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportLosses</name>
    <message>
        <source>What this format cannot hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written with these choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This format holds everything that goes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines keeps everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spans that overlap others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roles of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed by the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blank spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FiguresModel</name>
    <message>
        <source>P</source>
        <comment>precision, short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R</source>
        <comment>recall, short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1~</source>
        <comment>overlap F1, short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlap F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cohen&apos;s κ over characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undefined: neither has any of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undefined: both give every character the same label, so chance alone would agree on all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undefined: {0} has none of these.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>Only blanks and punctuation are selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the characters of a name, a number or an event.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidelinePanel</name>
    <message>
        <source>Guidelines · {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files or folders here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln item(s)</source>
        <translation>
            <numerusform>Import %Ln item</numerusform>
            <numerusform>Import %Ln items</numerusform>
        </translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles as text, Markdown or HTML; articles with labels as JSON Lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing the same file twice adds nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>What was imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annotations refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the label scheme: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {0} of {1}; all are copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Importing articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelBars</name>
    <message>
        <source>phrases in roles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossesModel</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>widened to “{0}”, which is converted as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlaps “{0}”, which stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no place for the role “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no place for its value or note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing but white space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not shown in this script</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModeStack</name>
    <message>
        <source>Annotate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Modes</name>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file cannot have this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a project with this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label scheme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program uses this name itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who labels here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your labels are kept under this name, beside those of others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, what to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>No project is open to import into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open one, or make a new one, first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can read here; label in the other window, or close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) exported to {0}</source>
        <translation>
            <numerusform>%Ln article exported to {0}</numerusform>
            <numerusform>%Ln articles exported to {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your question about this article (empty takes it back):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About qannotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels Chinese text: entities, numbers, events. Everything stays here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewColumns</name>
    <message>
        <source>Annotator A (reference)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotator B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewFigures</name>
    <message>
        <source>Agreement of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing all articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A is the reference; κ counts characters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewHeader</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading aids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide pinyin glosses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join broken lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewInspector</name>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither has labelled anything in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No differences: both agree completely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing needs two annotators: import the labels of another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article has been looked at by both {0} and {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review · {0} and {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agreed</source>
        <translation>
            <numerusform>%Ln agreed</numerusform>
            <numerusform>%Ln agreed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewQueue</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Both agree on %Ln annotation(s)</source>
        <translation>
            <numerusform>Both agree on %Ln annotation</numerusform>
            <numerusform>Both agree on %Ln annotations</numerusform>
        </translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewVersions</name>
    <message>
        <source>Guidelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectedPanel</name>
    <message>
        <source>Delete annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted from “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required — nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected span</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>The folder {0} cannot be made: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {0} cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it writable, or set QANNOTATE_HOME to another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects that you open will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five real articles, with a label scheme and guidelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a name, a place and a label scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop a .qann file here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label Chinese news: entities, numbers, events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles and labels stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusPanel</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) left</source>
        <translation>
            <numerusform>%Ln suggestion left</numerusform>
            <numerusform>%Ln suggestions left</numerusform>
        </translation>
    </message>
    <message>
        <source>Paragraph {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time on this article {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionStrip</name>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confidence {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion {0} / {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) to decide on</source>
        <translation>
            <numerusform>%Ln suggestion to decide on</numerusform>
            <numerusform>%Ln suggestions to decide on</numerusform>
        </translation>
    </message>
    <message>
        <source>All suggestions are decided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source> and %n role(s) with it</source>
        <translation>
            <numerusform> and %n role with it</numerusform>
            <numerusform> and %n roles with it</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last step was made in this article. Press again to take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) imported</source>
        <translation>
            <numerusform>%Ln article imported</numerusform>
            <numerusform>%Ln articles imported</numerusform>
        </translation>
    </message>
    <message>
        <source>, {0} known already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All articles are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export them, or compare them with somebody else&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypeMenu</name>
    <message>
        <source>Hei</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Song</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions where you point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of {0} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionPanel</name>
    <message>
        <source>Nothing here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
