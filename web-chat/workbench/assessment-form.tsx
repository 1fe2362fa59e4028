import { Alert, Button, Form, Input, Modal, Select } from 'antd'
import type { ApplicationView, AssessmentView } from '../../api/contract/workbench.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { useChange } from './use-change.ts'
import { workbenchWords } from './workbench-words.ts'

const risks = ['low', 'medium', 'high', 'unacceptable'] as const
const lengths = { name: 80, purpose: 1000, users: 300, data: 1000, safeguards: 2000 } as const

/** Registers an application or changes its assessment, in a dialog. */
export function AssessmentForm({ application, onClose }: { application: ApplicationView | null; onClose: () => void }) {
  const text = useText()
  const words = useWords(workbenchWords)
  const change = useChange()
  const save = ({ reassessOn, ...rest }: AssessmentView) => {
    const body: AssessmentView = { ...rest, reassessOn: reassessOn || null }
    const request =
      application === null
        ? { path: '/applications', body }
        : { path: `/applications/${application.id}`, method: 'PUT', body }
    change.mutate(request, { onSuccess: onClose })
  }
  return (
    <Modal open title={application === null ? words.add : words.edit} footer={null} onCancel={onClose}>
      {application?.state === 'approved' && <p className={page.soft}>{words.editAgain}</p>}
      <Form<AssessmentView>
        layout="vertical"
        initialValues={application ?? { risk: 'medium' }}
        onFinish={save}
        requiredMark={false}
      >
        {(['name', 'purpose', 'users', 'data', 'safeguards'] as const).map((field) => (
          <Form.Item key={field} name={field} label={words.fields[field]} rules={[{ required: true, min: 2 }]}>
            {field === 'name' || field === 'users' ? (
              <Input maxLength={lengths[field]} />
            ) : (
              <Input.TextArea autoSize={{ minRows: 2 }} maxLength={lengths[field]} />
            )}
          </Form.Item>
        ))}
        <Form.Item name="risk" label={words.fields.risk}>
          <Select options={risks.map((value) => ({ value, label: words.risk[value] }))} />
        </Form.Item>
        <Form.Item name="reassessOn" label={words.fields.reassessOn}>
          <Input type="date" />
        </Form.Item>
        {change.isError && <Alert type="error" role="alert" title={errorText(change.error, text)} />}
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {text.save}
        </Button>
      </Form>
    </Modal>
  )
}
