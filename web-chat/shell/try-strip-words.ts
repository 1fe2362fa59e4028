export const tryStripWords = {
  zh: { trying: '试用身份', another: '换一个示例身份', leave: '退出试用' },
  en: { trying: 'Trying as', another: 'Try another example role', leave: 'Leave' },
}
