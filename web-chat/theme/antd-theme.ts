import { type ThemeConfig, theme } from 'antd'

/** The palette of base.css, as far as antd needs it as values to derive shades from. */
const palettes = {
  light: {
    primary: '#2f5d50',
    onPrimary: '#ffffff',
    ink: '#26302b',
    paper: '#fdfbf5',
    line: '#e0d8c4',
    danger: '#a03f2b',
  },
  dark: {
    primary: '#8fc3ac',
    onPrimary: '#10201a',
    ink: '#e5e4da',
    paper: '#1f2522',
    line: '#353d38',
    danger: '#e59a84',
  },
}

/** antd in the colours, sizes and motion of this application; `touch` raises controls to 44 px. */
export function antdTheme(options: { dark: boolean; touch: boolean; still: boolean }): ThemeConfig {
  const { primary, onPrimary, ink, paper, line, danger } = options.dark ? palettes.dark : palettes.light
  return {
    algorithm: options.dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: primary,
      colorLink: primary,
      colorInfo: primary,
      colorError: danger,
      colorTextBase: ink,
      colorBgContainer: paper,
      colorBgElevated: paper,
      colorBorder: line,
      colorBorderSecondary: line,
      colorInfoBg: 'var(--green-wash)',
      colorInfoBorder: 'var(--line)',
      colorSuccess: primary,
      colorSuccessBg: 'var(--green-wash)',
      colorSuccessBorder: 'var(--line)',
      colorErrorBg: 'var(--seal-wash)',
      colorErrorBorder: 'var(--line)',
      colorTextDescription: 'var(--ink-soft)',
      colorTextPlaceholder: 'var(--ink-soft)',
      fontFamily: 'var(--sans)',
      fontSize: 15,
      borderRadius: 10,
      controlHeight: options.touch ? 44 : 38,
      controlHeightSM: options.touch ? 44 : 30,
      motion: !options.still,
    },
    components: {
      Button: {
        primaryColor: onPrimary,
        dangerColor: onPrimary,
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
      },
      Drawer: { paddingLG: 16 },
      Segmented: { trackBg: 'var(--line)', itemColor: ink },
    },
  }
}
