export const onlyForWords = {
  zh: { notYours: '这一页不是给您这个身份用的。', signIn: '用别的账号登录' },
  en: { notYours: 'This page is not for your role.', signIn: 'Sign in as somebody else' },
}
