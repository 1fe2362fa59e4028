/** Words of what every chat is expected to have. */
export const conventionWords = {
  zh: {
    keptUntilSent: '你写的话已存在这台设备上，关掉页面也不会丢；连上服务器后自动发送。',
    takeBack: '取回修改',
    attach: '添加资料',
    attachTitle: '添加资料到资料库',
    attachDetail: '处理完成后，这里的提问就能引用它；只有能读这个资料集的人看得到。',
  },
  en: {
    keptUntilSent:
      'What you wrote is kept on this device, even if you close the page; it is sent once the server answers.',
    takeBack: 'Take back and edit',
    attach: 'Add documents',
    attachTitle: 'Add documents to the library',
    attachDetail: 'Once read, they can be cited here; only people who may read the collection see them.',
  },
}
