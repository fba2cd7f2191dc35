import {
    AgreementsApi,
    ChangesApi,
    Configuration,
    InvoiceFromJSON,
    InvoicesApi,
    NewPaymentKind,
    PaymentsApi,
    ProblemFromJSON,
    ResponseError,
    type FinanceChange,
} from './client/index.js';

const ID = '01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01';

/** What a municipality writes on top of its generated client; Program.java is the same in Java. */
export async function run(basePath: string): Promise<string[]> {
    const configuration = new Configuration({ basePath });
    const said: string[] = [];
    const invoice = await new InvoicesApi(configuration).getInvoice({ id: ID });
    said.push(`invoice ${invoice.status} ${invoice.total}`);
    const agreement = await new AgreementsApi(configuration).getAgreement({ id: ID });
    said.push(`agreement ${agreement.kind} ${agreement.title}`);
    for (const change of (await new ChangesApi(configuration).listFinanceChanges()).changes) {
        said.push(`${change.cursor}: ${document(change)}`);
    }
    try {
        await new PaymentsApi(configuration).recordPayment({
            id: ID,
            ifMatch: '"1"',
            idempotencyKey: 'key-1',
            newPayment: {
                kind: NewPaymentKind.Payment,
                paidOn: new Date('2026-01-31'),
                amount: '100.00',
                bankReference: 'B1',
            },
        });
    } catch (refused) {
        if (!(refused instanceof ResponseError)) {
            throw refused;
        }
        const problem = ProblemFromJSON(await refused.response.json());
        said.push(`refused ${problem.status} ${problem.code}`);
    }
    return said;
}

function document(change: FinanceChange): string {
    if (change.document === undefined) {
        return `${change.documentType} ${change.id} is gone`;
    }
    switch (change.documentType) {
        case 'invoice':
            return `invoice of ${InvoiceFromJSON(change.document).total}`;
        default:
            return `${change.documentType} is not known here`;
    }
}
