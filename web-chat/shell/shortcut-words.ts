/** Words of the list of keyboard shortcuts. */
export const shortcutWords = {
  zh: {
    title: '键盘快捷键',
    rows: [
      ['Enter', '发送问题'],
      ['Shift + Enter', '换行'],
      ['Esc', '停止回答；关闭面板'],
      ['/', '到提问框'],
      ['n', '新对话'],
      ['s、Ctrl + K（⌘K）', '搜索历史对话'],
      ['?', '打开这个列表'],
    ],
    on: '使用单键快捷键',
    note: '正在输入文字时，单键不起作用。',
  },
  en: {
    title: 'Keyboard shortcuts',
    rows: [
      ['Enter', 'Send the question'],
      ['Shift + Enter', 'New line'],
      ['Esc', 'Stop the answer; close a panel'],
      ['/', 'Go to the question field'],
      ['n', 'New chat'],
      ['s, Ctrl + K (⌘K)', 'Search conversations'],
      ['?', 'Open this list'],
    ],
    on: 'Use single keys',
    note: 'Single keys do nothing while you type.',
  },
}
