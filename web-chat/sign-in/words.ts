const zh = {
  title: '登录',
  detail: '用老师或管理员给你的用户名和密码登录。学生的用户名就是学号。',
  username: '用户名',
  password: '密码',
  submit: '登录',
  singleSignOn: (title: string) => `用${title}登录`,
  asGuest: '先不登录，直接提问',
  forgotten: '忘了密码？请老师或管理员给你一个一次性链接，打开后重新设置。',
  failed: {
    signup_disabled: '学校还没有为这个账号开通，请联系管理员。',
    email_not_found: '这个账号不能用单点登录，请用用户名和密码登录，或联系管理员。',
    unable_to_create_session: '这个账号已停用，请联系管理员。',
    other: '单点登录没有成功，请再试一次；还不行请联系管理员。',
  } as Record<string, string>,

  tryTitle: '试用身份',
  tryDetail: '只有本机能看到这一栏。选一个示例身份看看各种角色能做什么，随时可以退出。',

  linkPurpose: {
    'first-administrator': '设置第一位管理员',
    invitation: '欢迎加入',
    'password-reset': '重新设置密码',
  },
  linkFor: (name: string, username: string) => `${name}，你的用户名是 ${username}。请设置密码，以后用它登录。`,
  linkFirst: '设置好之后，由你邀请老师和学生、管理资料。',
  linkMissing: '链接不完整，请重新打开完整的链接，或向老师、管理员要一个新的。',
  name: '姓名',
  newPassword: '新密码',
  passwordRule: (least: number) =>
    `至少 ${least} 个字符，不限种类。几个不相干的词连在一起，又长又好记；常见的密码不能用。`,
  setPassword: '设置密码并登录',
  toSignIn: '去登录',

  accountTitle: '我的账号',
  classes: '班级',
  noClass: '还没有加入班级',
  demoNote: '这是示例身份，只用来试用。',
  sessions: '已登录的设备',
  thisDevice: '这台设备',
  lastUsed: (when: string) => `最近使用 ${when}`,
  endSession: '退出该设备',
  unknownDevice: '未知设备',
  changePassword: '修改密码',
  currentPassword: '现在的密码',
  save: '保存',
  passwordChanged: '密码已修改，其他设备都已退出登录。',
  signOut: '退出登录',
}

const en: typeof zh = {
  title: 'Sign in',
  detail: 'With the user name and password that you were given; a student’s user name is the student number.',
  username: 'User name',
  password: 'Password',
  submit: 'Sign in',
  singleSignOn: (title) => `Sign in with ${title}`,
  asGuest: 'Ask without signing in',
  forgotten: 'Forgot the password? Ask a teacher or the administrator for a one-time link to set another.',
  failed: {
    signup_disabled: 'The school has not opened this account yet; please ask the administrator.',
    email_not_found: 'This account cannot use single sign-on; sign in with user name and password.',
    unable_to_create_session: 'This account is disabled; please ask the administrator.',
    other: 'Single sign-on did not succeed; try again, or ask the administrator.',
  },

  tryTitle: 'Try a role',
  tryDetail: 'Only this machine shows this. Choose an example person to see what each role can do; leave at any time.',

  linkPurpose: {
    'first-administrator': 'Set up the first administrator',
    invitation: 'Welcome',
    'password-reset': 'Set another password',
  },
  linkFor: (name, username) => `${name}, your user name is ${username}. Set a password to sign in with.`,
  linkFirst: 'After that you invite teachers and students, and manage documents.',
  linkMissing: 'The link is incomplete; open the whole link, or ask for a new one.',
  name: 'Name',
  newPassword: 'New password',
  passwordRule: (least) =>
    `At least ${least} characters of any kind. A few unrelated words are long and easy to remember; common passwords are refused.`,
  setPassword: 'Set password and sign in',
  toSignIn: 'To sign-in',

  accountTitle: 'My account',
  classes: 'Classes',
  noClass: 'In no class yet',
  demoNote: 'This is an example person, for trying out only.',
  sessions: 'Signed-in devices',
  thisDevice: 'This device',
  lastUsed: (when) => `last used ${when}`,
  endSession: 'Sign out there',
  unknownDevice: 'Unknown device',
  changePassword: 'Change password',
  currentPassword: 'Current password',
  save: 'Save',
  passwordChanged: 'Password changed; other devices are signed out.',
  signOut: 'Sign out',
}

/** What the pages of signing in say. */
export const signInWords = { zh, en }
