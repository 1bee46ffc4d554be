<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>ActionTable</name>
    <message>
        <source>Project</source>
        <translation>專案</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>標註</translation>
    </message>
    <message>
        <source>View</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>審閱</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新增專案…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>開啟專案…</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>開啟範例專案</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>儲存副本…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Switch annotator…</source>
        <translation>切換標註者…</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>關閉專案</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Find an article</source>
        <translation>尋找文章</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>下一則建議</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>上一則建議</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>採納</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>駁回</translation>
    </message>
    <message>
        <source>Accept all of this kind</source>
        <translation>採納全部同類</translation>
    </message>
    <message>
        <source>Delete annotation</source>
        <translation>刪除標註</translation>
    </message>
    <message>
        <source>Move the end left</source>
        <translation>右邊界左移</translation>
    </message>
    <message>
        <source>Move the end right</source>
        <translation>右邊界右移</translation>
    </message>
    <message>
        <source>Done and next</source>
        <translation>完成並到下一篇</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>改回進行中</translation>
    </message>
    <message>
        <source>Flag with a question…</source>
        <translation>標為有疑問…</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Hide pinyin glosses</source>
        <translation>隱藏注音</translation>
    </message>
    <message>
        <source>Join broken lines</source>
        <translation>接合斷行</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>縮小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>預設字級</translation>
    </message>
    <message>
        <source>Articles panel</source>
        <translation>文章面板</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>下一個面板</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>上一個面板</translation>
    </message>
    <message>
        <source>Compare annotators</source>
        <translation>比較標註者</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>匯入文章…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Guidelines of the label</source>
        <translation>標籤的標註規範</translation>
    </message>
    <message>
        <source>About qannotate</source>
        <translation>關於 qannotate</translation>
    </message>
</context>
<context>
    <name>AnnotationListPanel</name>
    <message>
        <source>All annotations</source>
        <translation>本篇全部標註</translation>
    </message>
</context>
<context>
    <name>Annotators</name>
    <message>
        <source>Gold standard</source>
        <translation>黃金標準</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建議</translation>
    </message>
    <message>
        <source>Engine {0}</source>
        <translation>引擎「{0}」</translation>
    </message>
    <message>
        <source>names</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Reading aids</source>
        <translation>閱讀輔助</translation>
    </message>
    <message>
        <source>Type and theme</source>
        <translation>字型與主題</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln 字</numerusform>
        </translation>
    </message>
    <message>
        <source>converted</source>
        <translation>已轉換</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
</context>
<context>
    <name>ArticlePanel</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>還沒有文章</translation>
    </message>
    <message>
        <source>Drop files or folders here, or</source>
        <translation>把檔案或資料夾拖到這裡，或者</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>匯入文章…</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article text</source>
        <translation>文章內文</translation>
    </message>
</context>
<context>
    <name>BusyPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Chronicle</name>
    <message>
        <source>Undone</source>
        <translation>復原了一步</translation>
    </message>
    <message>
        <source>Redone</source>
        <translation>重做了一步</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search commands and articles</source>
        <translation>搜尋命令與文章</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>沒有找到</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>CornerPanel</name>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>搜尋命令</translation>
    </message>
    <message>
        <source>New annotator…</source>
        <translation>新標註者…</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong inside the program; your labels are stored.</source>
        <translation>程式內部出了錯；標註都已儲存。</translation>
    </message>
    <message>
        <source>Go on, or close the window and open it again if it does not answer.</source>
        <translation>可以繼續；如果沒有反應，就關閉視窗再開啟。</translation>
    </message>
</context>
<context>
    <name>DeedTeller</name>
    <message>
        <source>Imported this article</source>
        <translation>匯入這篇文章</translation>
    </message>
    <message>
        <source>New</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>有疑問</translation>
    </message>
    <message>
        <source>Labelled “{text}” as {label}</source>
        <translation>把「{text}」標為「{label}」</translation>
    </message>
    <message>
        <source>Changed “{text}” to {label}</source>
        <translation>把「{text}」改為「{label}」</translation>
    </message>
    <message>
        <source>Moved the boundary: “{text}”</source>
        <translation>移動邊界：「{text}」</translation>
    </message>
    <message>
        <source>Changed the value of “{text}”</source>
        <translation>修改「{text}」的數值</translation>
    </message>
    <message>
        <source>Changed the note on “{text}”</source>
        <translation>修改「{text}」的備註</translation>
    </message>
    <message>
        <source>Changed a role of “{text}”</source>
        <translation>修改「{text}」的角色</translation>
    </message>
    <message>
        <source>Deleted {label} “{text}”</source>
        <translation>刪除「{label}」標註：「{text}」</translation>
    </message>
    <message>
        <source>Accepted {label} “{text}”</source>
        <translation>採納「{label}」建議：「{text}」</translation>
    </message>
    <message>
        <source>Rejected {label} “{text}”</source>
        <translation>駁回「{label}」建議：「{text}」</translation>
    </message>
    <message>
        <source>Changed “{text}”</source>
        <translation>修改「{text}」</translation>
    </message>
    <message>
        <source>Accepted {count} suggestions: {label}</source>
        <translation>採納 {count} 則「{label}」建議</translation>
    </message>
    <message>
        <source>Rejected {count} suggestions: {label}</source>
        <translation>駁回 {count} 則「{label}」建議</translation>
    </message>
</context>
<context>
    <name>DifferencesModel</name>
    <message>
        <source>Boundary</source>
        <translation>邊界</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Only {0}</source>
        <translation>僅{0}</translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message>
        <source>Search titles</source>
        <translation>搜尋標題</translation>
    </message>
    <message>
        <source>Articles  {0}</source>
        <translation>文章  {0}</translation>
    </message>
    <message>
        <source>{0} / {1} done</source>
        <translation>{0} / {1} 完成</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
</context>
<context>
    <name>ExportCard</name>
    <message>
        <source>The command that repeats this export</source>
        <translation>重複這次匯出的命令</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>複製命令</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln 個片段</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>one file</source>
        <translation>一個檔案</translation>
    </message>
    <message>
        <source>{0}, seed {1}</source>
        <translation>{0}，種子 {1}</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Data card</source>
        <translation>資料卡</translation>
    </message>
    <message>
        <source>Label scheme</source>
        <translation>標籤方案</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>切分</translation>
    </message>
    <message>
        <source>Command to repeat this</source>
        <translation>重新產生的命令</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>All that were looked at</source>
        <translation>所有看過的</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Put their labels into one</source>
        <translation>合成一份標註</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標記</translation>
    </message>
    <message>
        <source>One row is</source>
        <translation>每行一個</translation>
    </message>
    <message>
        <source>A blank line after</source>
        <translation>空行分隔</translation>
    </message>
    <message>
        <source>Overlapping spans</source>
        <translation>重疊的片段</translation>
    </message>
    <message>
        <source>Split: training / dev / test</source>
        <translation>切分：訓練 / 驗證 / 測試</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>種子</translation>
    </message>
    <message>
        <source>No annotator is chosen.</source>
        <translation>沒有選標註者。</translation>
    </message>
    <message>
        <source>No layer is chosen.</source>
        <translation>沒有選層。</translation>
    </message>
    <message>
        <source>The parts of the split are empty.</source>
        <translation>切分的各份都是 0。</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>字</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>詞</translation>
    </message>
    <message>
        <source>Each sentence</source>
        <translation>每句之後</translation>
    </message>
    <message>
        <source>Each article</source>
        <translation>每篇之後</translation>
    </message>
    <message>
        <source>Keep the outermost</source>
        <translation>保留最外層</translation>
    </message>
    <message>
        <source>Keep the longest</source>
        <translation>保留最長的</translation>
    </message>
    <message>
        <source>{0} first</source>
        <translation>{0}優先</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>標註者</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>training set</source>
        <translation>訓練集</translation>
    </message>
    <message>
        <source>dev set</source>
        <translation>驗證集</translation>
    </message>
    <message>
        <source>test set</source>
        <translation>測試集</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export training data</source>
        <translation>匯出訓練資料</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>至少選一個。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在計數…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln 個片段</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes {0} with {1}; nothing is lost.</source>
        <translation>寫出 {0}、{1}；沒有損失。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) cannot be held</source>
        <translation>
            <numerusform>%Ln 處裝不下</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes {0} with {1}; {2}, listed beside the file.</source>
        <translation>寫出 {0}、{1}；{2}，另列在檔案旁。</translation>
    </message>
    <message>
        <source>Export {0}, {1}…</source>
        <translation>匯出 {0}、{1}…</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>已取消；什麼也沒寫出。</translation>
    </message>
</context>
<context>
    <name>ExportLosses</name>
    <message>
        <source>What this format cannot hold</source>
        <translation>這種格式裝不下的內容</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在計數…</translation>
    </message>
    <message>
        <source>Nothing is written with these choices.</source>
        <translation>這樣選擇，什麼也不寫出。</translation>
    </message>
    <message>
        <source>This format holds everything that goes out.</source>
        <translation>要寫出的內容，這種格式都裝得下。</translation>
    </message>
    <message>
        <source>JSON Lines keeps everything</source>
        <translation>要全部保留，請用 JSON Lines</translation>
    </message>
    <message>
        <source>The first {0} of {1}</source>
        <translation>前 {0} 處，共 {1} 處</translation>
    </message>
    <message>
        <source>spans that overlap others</source>
        <translation>片段重疊</translation>
    </message>
    <message>
        <source>values and notes</source>
        <translation>數值與備註</translation>
    </message>
    <message>
        <source>roles of events</source>
        <translation>事件的角色</translation>
    </message>
    <message>
        <source>changed by the script</source>
        <translation>因文字轉換而變</translation>
    </message>
    <message>
        <source>blank spans</source>
        <translation>空白片段</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>FiguresModel</name>
    <message>
        <source>P</source>
        <comment>precision, short</comment>
        <translation>P</translation>
    </message>
    <message>
        <source>R</source>
        <comment>recall, short</comment>
        <translation>R</translation>
    </message>
    <message>
        <source>F1~</source>
        <comment>overlap F1, short</comment>
        <translation>F1~</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精確率</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>exact F1</source>
        <translation>F1 完全相符</translation>
    </message>
    <message>
        <source>overlap F1</source>
        <translation>F1 重疊</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ over characters</source>
        <translation>Cohen&apos;s κ，按字計</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>所有層</translation>
    </message>
    <message>
        <source>Undefined: neither has any of these.</source>
        <translation>無定義：兩人都沒有這類標註。</translation>
    </message>
    <message>
        <source>Undefined: both give every character the same label, so chance alone would agree on all of them.</source>
        <translation>無定義：兩人給每個字的標籤都相同，單憑偶然也會全部一致。</translation>
    </message>
    <message>
        <source>Undefined: {0} has none of these.</source>
        <translation>無定義：{0}沒有這類標註。</translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>Only blanks and punctuation are selected.</source>
        <translation>選取的只有空白和標點。</translation>
    </message>
    <message>
        <source>Select the characters of a name, a number or an event.</source>
        <translation>選取名稱、數字或事件的字。</translation>
    </message>
</context>
<context>
    <name>GuidelinePanel</name>
    <message>
        <source>Guidelines · {0}</source>
        <translation>規範 · {0}</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>歷程</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import articles</source>
        <translation>匯入文章</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>檔案…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>資料夾…</translation>
    </message>
    <message>
        <source>What is imported</source>
        <translation>要匯入的內容</translation>
    </message>
    <message>
        <source>Drop files or folders here</source>
        <translation>把檔案或資料夾拖到這裡</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln item(s)</source>
        <translation>
            <numerusform>匯入 %Ln 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>檔案與資料夾</translation>
    </message>
    <message>
        <source>Articles as text, Markdown or HTML; articles with labels as JSON Lines.</source>
        <translation>文章：純文字、Markdown 或 HTML；帶標註的文章：JSON Lines。</translation>
    </message>
    <message>
        <source>Importing the same file twice adds nothing.</source>
        <translation>同一個檔案匯入兩次，不會重複加入。</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>What was imported</source>
        <translation>匯入結果</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>複製清單</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>new articles</source>
        <translation>新文章</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒絕</translation>
    </message>
    <message>
        <source>new annotations</source>
        <translation>新標註</translation>
    </message>
    <message>
        <source>annotations refused</source>
        <translation>被拒絕的標註</translation>
    </message>
    <message>
        <source>Added to the label scheme: {0}</source>
        <translation>已加入標籤方案：{0}</translation>
    </message>
    <message>
        <source>The first {0} of {1}; all are copied.</source>
        <translation>前 {0} 則，共 {1} 則；複製時全部複製。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation>沒有被拒絕的內容。</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Importing articles</source>
        <translation>正在匯入文章</translation>
    </message>
</context>
<context>
    <name>LabelBars</name>
    <message>
        <source>phrases in roles</source>
        <translation>角色裡的短語</translation>
    </message>
</context>
<context>
    <name>LossesModel</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>widened to “{0}”, which is converted as a whole</source>
        <translation>擴大到「{0}」：它整體轉換</translation>
    </message>
    <message>
        <source>overlaps “{0}”, which stays</source>
        <translation>與「{0}」重疊，後者保留</translation>
    </message>
    <message>
        <source>no place for the role “{0}”</source>
        <translation>角色「{0}」無處寫</translation>
    </message>
    <message>
        <source>no place for its value or note</source>
        <translation>數值或備註無處寫</translation>
    </message>
    <message>
        <source>nothing but white space</source>
        <translation>只有空白</translation>
    </message>
    <message>
        <source>not shown in this script</source>
        <translation>這種文字裡不顯示</translation>
    </message>
</context>
<context>
    <name>ModeStack</name>
    <message>
        <source>Annotate</source>
        <translation>標註</translation>
    </message>
</context>
<context>
    <name>Modes</name>
    <message>
        <source>Review</source>
        <translation>審閱</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>新專案</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>資料夾…</translation>
    </message>
    <message>
        <source>Make project</source>
        <translation>新增專案</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>A file cannot have this name.</source>
        <translation>檔案不能用這個名稱。</translation>
    </message>
    <message>
        <source>There is a project with this name already.</source>
        <translation>已有同名的專案。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>儲存為</translation>
    </message>
    <message>
        <source>Label scheme</source>
        <translation>標籤方案</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Your name</source>
        <translation>你的名字</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Work here</source>
        <translation>用這個名字標註</translation>
    </message>
    <message>
        <source>The program uses this name itself.</source>
        <translation>程式自己用這個名字。</translation>
    </message>
    <message>
        <source>Who labels here?</source>
        <translation>誰在這裡標註？</translation>
    </message>
    <message>
        <source>Your labels are kept under this name, beside those of others.</source>
        <translation>你的標註記在這個名字下，與別人的分開。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>What happened, what to do</source>
        <translation>發生了什麼，怎麼辦</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒絕</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>錯誤</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>No project is open to import into.</source>
        <translation>沒有開啟的專案，無處匯入。</translation>
    </message>
    <message>
        <source>Open one, or make a new one, first.</source>
        <translation>先開啟或新增一個專案。</translation>
    </message>
    <message>
        <source>You can read here; label in the other window, or close it first.</source>
        <translation>這裡可以閱讀；到那個視窗裡標註，或先關閉那個視窗。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) exported to {0}</source>
        <translation>
            <numerusform>已匯出 %Ln 篇文章到 {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>磁碟機</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查詢位置(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>檔案類型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Open project</source>
        <translation>開啟專案</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>儲存副本</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>標為有疑問</translation>
    </message>
    <message>
        <source>Your question about this article (empty takes it back):</source>
        <translation>對這篇文章的疑問（留空則取消）：</translation>
    </message>
    <message>
        <source>About qannotate</source>
        <translation>關於 qannotate</translation>
    </message>
    <message>
        <source>Labels Chinese text: entities, numbers, events. Everything stays here.</source>
        <translation>標註中文：實體、數字、事件。一切只存在這台電腦上。</translation>
    </message>
</context>
<context>
    <name>ReviewColumns</name>
    <message>
        <source>Annotator A (reference)</source>
        <translation>標註者 A（參照）</translation>
    </message>
    <message>
        <source>Annotator B</source>
        <translation>標註者 B</translation>
    </message>
</context>
<context>
    <name>ReviewFigures</name>
    <message>
        <source>Agreement of</source>
        <translation>一致性範圍</translation>
    </message>
    <message>
        <source>Comparing all articles…</source>
        <translation>正在比較所有文章…</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本篇</translation>
    </message>
    <message>
        <source>All {0}</source>
        <translation>全部 {0} 篇</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>A is the reference; κ counts characters</source>
        <translation>以 A 為參照；κ 按字計</translation>
    </message>
</context>
<context>
    <name>ReviewHeader</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>上一篇</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>下一篇</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Reading aids</source>
        <translation>閱讀輔助</translation>
    </message>
    <message>
        <source>Hide pinyin glosses</source>
        <translation>隱藏注音</translation>
    </message>
    <message>
        <source>Join broken lines</source>
        <translation>接合斷行</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
</context>
<context>
    <name>ReviewInspector</name>
    <message>
        <source>Shown</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Reading…</source>
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>Neither has labelled anything in this article.</source>
        <translation>兩人在這篇文章裡都沒有標註。</translation>
    </message>
    <message>
        <source>No differences: both agree completely.</source>
        <translation>沒有差異：兩人完全一致。</translation>
    </message>
    <message>
        <source>Comparing needs two annotators: import the labels of another one.</source>
        <translation>比較需要兩位標註者：先匯入另一位的標註。</translation>
    </message>
    <message>
        <source>No article has been looked at by both {0} and {1}.</source>
        <translation>沒有{0}和{1}都看過的文章。</translation>
    </message>
    <message>
        <source>Review · {0} and {1}</source>
        <translation>審閱 · {0} 與 {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln 處差異</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agreed</source>
        <translation>
            <numerusform>%Ln 處一致</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewQueue</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>Both agree on %Ln annotation(s)</source>
        <translation>
            <numerusform>雙方一致 %Ln 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差異</translation>
    </message>
</context>
<context>
    <name>ReviewVersions</name>
    <message>
        <source>Guidelines</source>
        <translation>標註規範</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差異</translation>
    </message>
</context>
<context>
    <name>SelectedPanel</name>
    <message>
        <source>Delete annotation</source>
        <translation>刪除標註</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>加入備註</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Paragraph {0}</source>
        <translation>第 {0} 段</translation>
    </message>
    <message>
        <source>Labelled by hand</source>
        <translation>手動標註</translation>
    </message>
    <message>
        <source>Imported from {0}</source>
        <translation>匯入自 {0}</translation>
    </message>
    <message>
        <source>Accepted from “{0}”</source>
        <translation>採納了「{0}」的建議</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>Required — nothing yet</source>
        <translation>必填 — 還沒有</translation>
    </message>
    <message>
        <source>Selected span</source>
        <translation>選取的片段</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>The folder {0} cannot be made: {1}.</source>
        <translation>沒能新增資料夾 {0}：{1}。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>換一個資料夾。</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>範例專案</translation>
    </message>
    <message>
        <source>Making the sample project</source>
        <translation>正在準備範例專案</translation>
    </message>
    <message>
        <source>The folder {0} cannot be written to.</source>
        <translation>資料夾 {0} 不能寫入。</translation>
    </message>
    <message>
        <source>Make it writable, or set QANNOTATE_HOME to another folder.</source>
        <translation>改為可寫，或把 QANNOTATE_HOME 設為別的資料夾。</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Projects that you open will be listed here.</source>
        <translation>開啟過的專案會列在這裡。</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>開啟範例專案</translation>
    </message>
    <message>
        <source>Five real articles, with a label scheme and guidelines</source>
        <translation>五篇真實文章，附標籤方案和規範</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新增專案…</translation>
    </message>
    <message>
        <source>Choose a name, a place and a label scheme</source>
        <translation>選名稱、位置和標籤方案</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>開啟專案…</translation>
    </message>
    <message>
        <source>Or drop a .qann file here</source>
        <translation>或把 .qann 檔案拖到這裡</translation>
    </message>
    <message>
        <source>Label Chinese news: entities, numbers, events.</source>
        <translation>標註中文新聞：實體、數字、事件。</translation>
    </message>
    <message>
        <source>Articles and labels stay on this computer.</source>
        <translation>文章與標註只存在這台電腦上。</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的專案</translation>
    </message>
</context>
<context>
    <name>StatusPanel</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln 則標註</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) left</source>
        <translation>
            <numerusform>%Ln 則建議待定</numerusform>
        </translation>
    </message>
    <message>
        <source>Paragraph {0}</source>
        <translation>第 {0} 段</translation>
    </message>
    <message>
        <source>Time on this article {0}</source>
        <translation>本篇用時 {0}</translation>
    </message>
    <message>
        <source>✓ Saved</source>
        <translation>✓ 已儲存</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>沒能儲存</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>唯讀</translation>
    </message>
</context>
<context>
    <name>SuggestionStrip</name>
    <message>
        <source>Accept</source>
        <translation>採納</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>駁回</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一則</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>下一篇</translation>
    </message>
    <message>
        <source>confidence {0}</source>
        <translation>信心分數 {0}</translation>
    </message>
    <message>
        <source>Suggestion {0} / {1}</source>
        <translation>建議 {0} / {1}</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>正在找建議…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) to decide on</source>
        <translation>
            <numerusform>%Ln 則建議待定</numerusform>
        </translation>
    </message>
    <message>
        <source>All suggestions are decided</source>
        <translation>建議都處理過了</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source> and %n role(s) with it</source>
        <translation>
            <numerusform>，連同 %n 個角色</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>已復原：{0}</translation>
    </message>
    <message>
        <source>Redone: {0}</source>
        <translation>已重做：{0}</translation>
    </message>
    <message>
        <source>The last step was made in this article. Press again to take it back.</source>
        <translation>上一步是在這篇文章裡做的。再按一次就復原它。</translation>
    </message>
    <message>
        <source>Will be “{0}”</source>
        <translation>將成為「{0}」</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) imported</source>
        <translation>
            <numerusform>已匯入 %Ln 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>, {0} known already</source>
        <translation>，{0} 篇已有</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}。</translation>
    </message>
    <message>
        <source>All articles are done.</source>
        <translation>所有文章都已完成。</translation>
    </message>
    <message>
        <source>Export them, or compare them with somebody else&apos;s.</source>
        <translation>可以匯出，或與別人的標註比較。</translation>
    </message>
    <message>
        <source>Everything is saved already.</source>
        <translation>都已儲存。</translation>
    </message>
</context>
<context>
    <name>TypeMenu</name>
    <message>
        <source>Hei</source>
        <translation>黑體</translation>
    </message>
    <message>
        <source>Song</source>
        <translation>宋體</translation>
    </message>
    <message>
        <source>All captions</source>
        <translation>顯示全部標籤</translation>
    </message>
    <message>
        <source>Captions where you point</source>
        <translation>只顯示指到和選取的標籤</translation>
    </message>
    <message>
        <source>No captions</source>
        <translation>不顯示標籤</translation>
    </message>
    <message>
        <source>Lines of {0} characters</source>
        <translation>每行 {0} 字</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟隨系統</translation>
    </message>
</context>
<context>
    <name>VersionPanel</name>
    <message>
        <source>Nothing here</source>
        <translation>此處無</translation>
    </message>
</context>
</TS>
