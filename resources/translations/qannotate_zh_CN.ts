<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActionTable</name>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>保存副本…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Switch annotator…</source>
        <translation>换标注者…</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>关闭项目</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Find an article</source>
        <translation>查找文章</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>下一条建议</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>上一条建议</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Accept all of this kind</source>
        <translation>采纳全部同类</translation>
    </message>
    <message>
        <source>Delete annotation</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>Move the end left</source>
        <translation>右边界左移</translation>
    </message>
    <message>
        <source>Move the end right</source>
        <translation>右边界右移</translation>
    </message>
    <message>
        <source>Done and next</source>
        <translation>完成并到下一篇</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>改回进行中</translation>
    </message>
    <message>
        <source>Flag with a question…</source>
        <translation>标为有疑问…</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Hide pinyin glosses</source>
        <translation>隐藏注音</translation>
    </message>
    <message>
        <source>Join broken lines</source>
        <translation>接合断行</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>默认字号</translation>
    </message>
    <message>
        <source>Articles panel</source>
        <translation>文章面板</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>下一个面板</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>上一个面板</translation>
    </message>
    <message>
        <source>Compare annotators</source>
        <translation>比较标注者</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>导入文章…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Guidelines of the label</source>
        <translation>标签的标注规范</translation>
    </message>
    <message>
        <source>About qannotate</source>
        <translation>关于 qannotate</translation>
    </message>
</context>
<context>
    <name>AnnotationListPanel</name>
    <message>
        <source>All annotations</source>
        <translation>本篇全部标注</translation>
    </message>
</context>
<context>
    <name>Annotators</name>
    <message>
        <source>Gold standard</source>
        <translation>金标准</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Engine {0}</source>
        <translation>引擎“{0}”</translation>
    </message>
    <message>
        <source>names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>数字</translation>
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
        <translation>阅读辅助</translation>
    </message>
    <message>
        <source>Type and theme</source>
        <translation>字体与主题</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln 字</numerusform>
        </translation>
    </message>
    <message>
        <source>converted</source>
        <translation>已转换</translation>
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
        <translation>关闭</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>还没有文章</translation>
    </message>
    <message>
        <source>Drop files or folders here, or</source>
        <translation>把文件或文件夹拖到这里，或者</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>导入文章…</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article text</source>
        <translation>文章正文</translation>
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
        <translation>撤销了一步</translation>
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
        <translation>搜索命令与文章</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
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
        <translation>搜索命令</translation>
    </message>
    <message>
        <source>New annotator…</source>
        <translation>新标注者…</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong inside the program; your labels are stored.</source>
        <translation>程序内部出了错；标注都已保存。</translation>
    </message>
    <message>
        <source>Go on, or close the window and open it again if it does not answer.</source>
        <translation>可以继续；如果没有反应，就关闭窗口再打开。</translation>
    </message>
</context>
<context>
    <name>DeedTeller</name>
    <message>
        <source>Imported this article</source>
        <translation>导入这篇文章</translation>
    </message>
    <message>
        <source>New</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>有疑问</translation>
    </message>
    <message>
        <source>Labelled “{text}” as {label}</source>
        <translation>把“{text}”标为“{label}”</translation>
    </message>
    <message>
        <source>Changed “{text}” to {label}</source>
        <translation>把“{text}”改为“{label}”</translation>
    </message>
    <message>
        <source>Moved the boundary: “{text}”</source>
        <translation>移动边界：“{text}”</translation>
    </message>
    <message>
        <source>Changed the value of “{text}”</source>
        <translation>修改“{text}”的数值</translation>
    </message>
    <message>
        <source>Changed the note on “{text}”</source>
        <translation>修改“{text}”的备注</translation>
    </message>
    <message>
        <source>Changed a role of “{text}”</source>
        <translation>修改“{text}”的角色</translation>
    </message>
    <message>
        <source>Deleted {label} “{text}”</source>
        <translation>删除“{label}”标注：“{text}”</translation>
    </message>
    <message>
        <source>Accepted {label} “{text}”</source>
        <translation>采纳“{label}”建议：“{text}”</translation>
    </message>
    <message>
        <source>Rejected {label} “{text}”</source>
        <translation>驳回“{label}”建议：“{text}”</translation>
    </message>
    <message>
        <source>Changed “{text}”</source>
        <translation>修改“{text}”</translation>
    </message>
    <message>
        <source>Accepted {count} suggestions: {label}</source>
        <translation>采纳 {count} 条“{label}”建议</translation>
    </message>
    <message>
        <source>Rejected {count} suggestions: {label}</source>
        <translation>驳回 {count} 条“{label}”建议</translation>
    </message>
</context>
<context>
    <name>DifferencesModel</name>
    <message>
        <source>Boundary</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Only {0}</source>
        <translation>仅{0}</translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message>
        <source>Search titles</source>
        <translation>搜索标题</translation>
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
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>ExportCard</name>
    <message>
        <source>The command that repeats this export</source>
        <translation>重复这次导出的命令</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
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
            <numerusform>%Ln 个片段</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>one file</source>
        <translation>一个文件</translation>
    </message>
    <message>
        <source>{0}, seed {1}</source>
        <translation>{0}，种子 {1}</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Data card</source>
        <translation>数据卡</translation>
    </message>
    <message>
        <source>Label scheme</source>
        <translation>标签方案</translation>
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
        <translation>重新生成的命令</translation>
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
        <translation>所有看过的</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Put their labels into one</source>
        <translation>合成一份标注</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>One row is</source>
        <translation>每行一个</translation>
    </message>
    <message>
        <source>A blank line after</source>
        <translation>空行分隔</translation>
    </message>
    <message>
        <source>Overlapping spans</source>
        <translation>重叠的片段</translation>
    </message>
    <message>
        <source>Split: training / dev / test</source>
        <translation>切分：训练 / 验证 / 测试</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>No annotator is chosen.</source>
        <translation>没有选标注者。</translation>
    </message>
    <message>
        <source>No layer is chosen.</source>
        <translation>没有选层。</translation>
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
        <translation>词</translation>
    </message>
    <message>
        <source>Each sentence</source>
        <translation>每句之后</translation>
    </message>
    <message>
        <source>Each article</source>
        <translation>每篇之后</translation>
    </message>
    <message>
        <source>Keep the outermost</source>
        <translation>保留最外层</translation>
    </message>
    <message>
        <source>Keep the longest</source>
        <translation>保留最长的</translation>
    </message>
    <message>
        <source>{0} first</source>
        <translation>{0}优先</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>training set</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>dev set</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>test set</source>
        <translation>测试集</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export training data</source>
        <translation>导出训练数据</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>至少选一个。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
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
            <numerusform>%Ln 个片段</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes {0} with {1}; nothing is lost.</source>
        <translation>写出 {0}、{1}；没有损失。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) cannot be held</source>
        <translation>
            <numerusform>%Ln 处装不下</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes {0} with {1}; {2}, listed beside the file.</source>
        <translation>写出 {0}、{1}；{2}，另列在文件旁。</translation>
    </message>
    <message>
        <source>Export {0}, {1}…</source>
        <translation>导出 {0}、{1}…</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>已取消；什么也没写出。</translation>
    </message>
</context>
<context>
    <name>ExportLosses</name>
    <message>
        <source>What this format cannot hold</source>
        <translation>这种格式装不下的内容</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>Nothing is written with these choices.</source>
        <translation>这样选择，什么也不写出。</translation>
    </message>
    <message>
        <source>This format holds everything that goes out.</source>
        <translation>要写出的内容，这种格式都装得下。</translation>
    </message>
    <message>
        <source>JSON Lines keeps everything</source>
        <translation>要全部保留，请用 JSON Lines</translation>
    </message>
    <message>
        <source>The first {0} of {1}</source>
        <translation>前 {0} 处，共 {1} 处</translation>
    </message>
    <message>
        <source>spans that overlap others</source>
        <translation>片段重叠</translation>
    </message>
    <message>
        <source>values and notes</source>
        <translation>数值与备注</translation>
    </message>
    <message>
        <source>roles of events</source>
        <translation>事件的角色</translation>
    </message>
    <message>
        <source>changed by the script</source>
        <translation>因文字转换而变</translation>
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
        <translation>精确率</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>exact F1</source>
        <translation>F1 精确</translation>
    </message>
    <message>
        <source>overlap F1</source>
        <translation>F1 重叠</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ over characters</source>
        <translation>Cohen&apos;s κ，按字计</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>所有层</translation>
    </message>
    <message>
        <source>Undefined: neither has any of these.</source>
        <translation>无定义：两人都没有这类标注。</translation>
    </message>
    <message>
        <source>Undefined: both give every character the same label, so chance alone would agree on all of them.</source>
        <translation>无定义：两人给每个字的标签都相同，单凭偶然也会全部一致。</translation>
    </message>
    <message>
        <source>Undefined: {0} has none of these.</source>
        <translation>无定义：{0}没有这类标注。</translation>
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
        <translation>选中的只有空白和标点。</translation>
    </message>
    <message>
        <source>Select the characters of a name, a number or an event.</source>
        <translation>选中名称、数字或事件的字。</translation>
    </message>
</context>
<context>
    <name>GuidelinePanel</name>
    <message>
        <source>Guidelines · {0}</source>
        <translation>规范 · {0}</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import articles</source>
        <translation>导入文章</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>What is imported</source>
        <translation>要导入的内容</translation>
    </message>
    <message>
        <source>Drop files or folders here</source>
        <translation>把文件或文件夹拖到这里</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln item(s)</source>
        <translation>
            <numerusform>导入 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>文件与文件夹</translation>
    </message>
    <message>
        <source>Articles as text, Markdown or HTML; articles with labels as JSON Lines.</source>
        <translation>文章：纯文本、Markdown 或 HTML；带标注的文章：JSON Lines。</translation>
    </message>
    <message>
        <source>Importing the same file twice adds nothing.</source>
        <translation>同一个文件导入两次，不会重复加入。</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>What was imported</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制列表</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>new annotations</source>
        <translation>新标注</translation>
    </message>
    <message>
        <source>annotations refused</source>
        <translation>被拒绝的标注</translation>
    </message>
    <message>
        <source>Added to the label scheme: {0}</source>
        <translation>已加入标签方案：{0}</translation>
    </message>
    <message>
        <source>The first {0} of {1}; all are copied.</source>
        <translation>前 {0} 条，共 {1} 条；复制时全部复制。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation>没有被拒绝的内容。</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Importing articles</source>
        <translation>正在导入文章</translation>
    </message>
</context>
<context>
    <name>LabelBars</name>
    <message>
        <source>phrases in roles</source>
        <translation>角色里的短语</translation>
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
        <translation>标签</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>widened to “{0}”, which is converted as a whole</source>
        <translation>扩大到“{0}”：它整体转换</translation>
    </message>
    <message>
        <source>overlaps “{0}”, which stays</source>
        <translation>与“{0}”重叠，后者保留</translation>
    </message>
    <message>
        <source>no place for the role “{0}”</source>
        <translation>角色“{0}”无处写</translation>
    </message>
    <message>
        <source>no place for its value or note</source>
        <translation>数值或备注无处写</translation>
    </message>
    <message>
        <source>nothing but white space</source>
        <translation>只有空白</translation>
    </message>
    <message>
        <source>not shown in this script</source>
        <translation>这种文字里不显示</translation>
    </message>
</context>
<context>
    <name>ModeStack</name>
    <message>
        <source>Annotate</source>
        <translation>标注</translation>
    </message>
</context>
<context>
    <name>Modes</name>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Make project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>A file cannot have this name.</source>
        <translation>文件不能用这个名称。</translation>
    </message>
    <message>
        <source>There is a project with this name already.</source>
        <translation>已有同名的项目。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>保存为</translation>
    </message>
    <message>
        <source>Label scheme</source>
        <translation>标签方案</translation>
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
        <translation>开始</translation>
    </message>
    <message>
        <source>Work here</source>
        <translation>用这个名字标注</translation>
    </message>
    <message>
        <source>The program uses this name itself.</source>
        <translation>程序自己用这个名字。</translation>
    </message>
    <message>
        <source>Who labels here?</source>
        <translation>谁在这里标注？</translation>
    </message>
    <message>
        <source>Your labels are kept under this name, beside those of others.</source>
        <translation>你的标注记在这个名字下，与别人的分开。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What happened, what to do</source>
        <translation>发生了什么，怎么办</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
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
        <translation>没有打开的项目，无处导入。</translation>
    </message>
    <message>
        <source>Open one, or make a new one, first.</source>
        <translation>先打开或新建一个项目。</translation>
    </message>
    <message>
        <source>You can read here; label in the other window, or close it first.</source>
        <translation>这里可以阅读；到那个窗口里标注，或先关闭那个窗口。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) exported to {0}</source>
        <translation>
            <numerusform>已导出 %Ln 篇文章到 {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标为有疑问</translation>
    </message>
    <message>
        <source>Your question about this article (empty takes it back):</source>
        <translation>对这篇文章的疑问（留空则取消）：</translation>
    </message>
    <message>
        <source>About qannotate</source>
        <translation>关于 qannotate</translation>
    </message>
    <message>
        <source>Labels Chinese text: entities, numbers, events. Everything stays here.</source>
        <translation>标注中文：实体、数字、事件。一切只存在这台电脑上。</translation>
    </message>
</context>
<context>
    <name>ReviewColumns</name>
    <message>
        <source>Annotator A (reference)</source>
        <translation>标注者 A（参照）</translation>
    </message>
    <message>
        <source>Annotator B</source>
        <translation>标注者 B</translation>
    </message>
</context>
<context>
    <name>ReviewFigures</name>
    <message>
        <source>Agreement of</source>
        <translation>一致性范围</translation>
    </message>
    <message>
        <source>Comparing all articles…</source>
        <translation>正在比较所有文章…</translation>
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
        <translation>以 A 为参照；κ 按字计</translation>
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
        <translation>阅读辅助</translation>
    </message>
    <message>
        <source>Hide pinyin glosses</source>
        <translation>隐藏注音</translation>
    </message>
    <message>
        <source>Join broken lines</source>
        <translation>接合断行</translation>
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
        <translation>显示</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
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
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Neither has labelled anything in this article.</source>
        <translation>两人在这篇文章里都没有标注。</translation>
    </message>
    <message>
        <source>No differences: both agree completely.</source>
        <translation>没有差异：两人完全一致。</translation>
    </message>
    <message>
        <source>Comparing needs two annotators: import the labels of another one.</source>
        <translation>比较需要两位标注者：先导入另一位的标注。</translation>
    </message>
    <message>
        <source>No article has been looked at by both {0} and {1}.</source>
        <translation>没有{0}和{1}都看过的文章。</translation>
    </message>
    <message>
        <source>Review · {0} and {1}</source>
        <translation>审阅 · {0} 与 {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln 处差异</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agreed</source>
        <translation>
            <numerusform>%Ln 处一致</numerusform>
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
            <numerusform>双方一致 %Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>ReviewVersions</name>
    <message>
        <source>Guidelines</source>
        <translation>标注规范</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>SelectedPanel</name>
    <message>
        <source>Delete annotation</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Paragraph {0}</source>
        <translation>第 {0} 段</translation>
    </message>
    <message>
        <source>Labelled by hand</source>
        <translation>手工标注</translation>
    </message>
    <message>
        <source>Imported from {0}</source>
        <translation>导入自 {0}</translation>
    </message>
    <message>
        <source>Accepted from “{0}”</source>
        <translation>采纳了“{0}”的建议</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Required — nothing yet</source>
        <translation>必填 — 还没有</translation>
    </message>
    <message>
        <source>Selected span</source>
        <translation>选中的片段</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>The folder {0} cannot be made: {1}.</source>
        <translation>没能新建文件夹 {0}：{1}。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>换一个文件夹。</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>示例项目</translation>
    </message>
    <message>
        <source>Making the sample project</source>
        <translation>正在准备示例项目</translation>
    </message>
    <message>
        <source>The folder {0} cannot be written to.</source>
        <translation>文件夹 {0} 不能写入。</translation>
    </message>
    <message>
        <source>Make it writable, or set QANNOTATE_HOME to another folder.</source>
        <translation>改为可写，或把 QANNOTATE_HOME 设为别的文件夹。</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Projects that you open will be listed here.</source>
        <translation>打开过的项目会列在这里。</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>Five real articles, with a label scheme and guidelines</source>
        <translation>五篇真实文章，带标签方案和规范</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Choose a name, a place and a label scheme</source>
        <translation>选名称、位置和标签方案</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Or drop a .qann file here</source>
        <translation>或把 .qann 文件拖到这里</translation>
    </message>
    <message>
        <source>Label Chinese news: entities, numbers, events.</source>
        <translation>标注中文新闻：实体、数字、事件。</translation>
    </message>
    <message>
        <source>Articles and labels stay on this computer.</source>
        <translation>文章与标注只存在这台电脑上。</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
</context>
<context>
    <name>StatusPanel</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln 条标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) left</source>
        <translation>
            <numerusform>%Ln 条建议待定</numerusform>
        </translation>
    </message>
    <message>
        <source>Paragraph {0}</source>
        <translation>第 {0} 段</translation>
    </message>
    <message>
        <source>Time on this article {0}</source>
        <translation>本篇用时 {0}</translation>
    </message>
    <message>
        <source>✓ Saved</source>
        <translation>✓ 已保存</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>没能保存</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
</context>
<context>
    <name>SuggestionStrip</name>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>下一篇</translation>
    </message>
    <message>
        <source>confidence {0}</source>
        <translation>置信度 {0}</translation>
    </message>
    <message>
        <source>Suggestion {0} / {1}</source>
        <translation>建议 {0} / {1}</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>正在找建议…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) to decide on</source>
        <translation>
            <numerusform>%Ln 条建议待定</numerusform>
        </translation>
    </message>
    <message>
        <source>All suggestions are decided</source>
        <translation>建议都处理过了</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source> and %n role(s) with it</source>
        <translation>
            <numerusform>，连同 %n 个角色</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>Redone: {0}</source>
        <translation>已重做：{0}</translation>
    </message>
    <message>
        <source>The last step was made in this article. Press again to take it back.</source>
        <translation>上一步是在这篇文章里做的。再按一次就撤销它。</translation>
    </message>
    <message>
        <source>Will be “{0}”</source>
        <translation>将成为“{0}”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) imported</source>
        <translation>
            <numerusform>已导入 %Ln 篇文章</numerusform>
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
        <translation>可以导出，或与别人的标注比较。</translation>
    </message>
    <message>
        <source>Everything is saved already.</source>
        <translation>都已保存。</translation>
    </message>
</context>
<context>
    <name>TypeMenu</name>
    <message>
        <source>Hei</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>Song</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>All captions</source>
        <translation>显示全部标签</translation>
    </message>
    <message>
        <source>Captions where you point</source>
        <translation>只显示指到和选中的标签</translation>
    </message>
    <message>
        <source>No captions</source>
        <translation>不显示标签</translation>
    </message>
    <message>
        <source>Lines of {0} characters</source>
        <translation>每行 {0} 字</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>VersionPanel</name>
    <message>
        <source>Nothing here</source>
        <translation>此处无</translation>
    </message>
</context>
</TS>
