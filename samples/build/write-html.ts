import { articleHtml, escapeHtml } from './article-html.ts'
import type { Manuscript } from './read-manuscript.ts'

const style = `
body { margin: 0; font: 16px/1.8 "Noto Sans SC", "Microsoft YaHei", sans-serif; color: #1f2937; }
.site-header, .site-footer { background: #0f766e; color: #fff; padding: 12px 24px; }
.site-header a { color: #fff; margin-right: 16px; }
.page { display: flex; gap: 32px; max-width: 1100px; margin: 24px auto; padding: 0 16px; }
main { flex: 1; min-width: 0; } aside { width: 220px; font-size: 14px; color: #4b5563; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #9ca3af; padding: 6px 10px; text-align: left; }
@media (max-width: 720px) { .page { flex-direction: column; } aside { width: auto; } }`

/** Builds a web page like those of a school site: navigation, side column and footer stand around the article. */
export function writeHtml(manuscript: Manuscript): Buffer {
  const title = escapeHtml(manuscript.metadata.title)
  return Buffer.from(`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - 教学资源网（示例）</title>
<style>${style}
</style>
</head>
<body>
<header class="site-header">
<nav aria-label="主导航"><a href="/">首页</a><a href="/courses">课程资源</a><a href="/training">实训基地</a><a href="/jobs">就业服务</a><a href="/login">登录</a></nav>
</header>
<div class="page">
<main>
<nav aria-label="当前位置"><a href="/">首页</a> › <a href="/courses">课程资源</a> › ${title}</nav>
<article>
${articleHtml(manuscript)}
</article>
</main>
<aside>
<h2>热门下载</h2>
<ul><li><a href="/d/1">实训室预约表</a></li><li><a href="/d/2">校历</a></li><li><a href="/d/3">成绩复核申请</a></li></ul>
<p>分享到：<a href="#share">班级群</a> | 上一篇 | 下一篇</p>
</aside>
</div>
<footer class="site-footer"><p>教学资源网（示例）　版权说明　隐私政策　网站地图　本页仅供教学演示</p></footer>
</body>
</html>
`)
}
