// Writes rows with every type of value, and with keys that need care, by the official client.
const { TableClient } = require("@azure/data-tables");

async function main([account, table, ...keys]) {
  const client = TableClient.fromConnectionString(account, table, { allowInsecureConnection: true });
  const [first, ...others] = keys;
  await client.createEntity({
    partitionKey: first,
    rowKey: first,
    Text: "naïve \"quotes\" 😀",
    Yes: true,
    Int: -5,
    Long: 5000000000n,
    Double: 0.5,
    Whole: { type: "Double", value: "5" },
    NotANumber: { type: "Double", value: "NaN" },
    Id: { type: "Guid", value: "5ad1e1a4-32b4-4d3c-9d8c-0a0b0c0d0e0f" },
    When: { type: "DateTime", value: "2026-03-12T14:35:00.1234567Z" },
    Data: new Uint8Array([0, 255]),
  });
  await client.submitTransaction(others.map((rowKey) => ["create", { partitionKey: first, rowKey }]));
}

main(process.argv.slice(2));
