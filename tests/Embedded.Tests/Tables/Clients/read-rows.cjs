// Prints every row of a table as the official client sees it: one JSON array, each property as "type:value".
const { TableClient } = require("@azure/data-tables");

const typeOf = { string: "String", boolean: "Boolean", number: "Int32" };
const told = (value) => (value !== null && typeof value === "object" ? `${value.type}:${value.value}` : `${typeOf[typeof value]}:${value}`);

async function main([account, table]) {
  const client = TableClient.fromConnectionString(account, table, { allowInsecureConnection: true });
  const rows = [];
  for await (const { etag, timestamp, ...row } of client.listEntities({ disableTypeConversion: true })) {
    delete row["odata.metadata"];
    rows.push(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, told(value)])));
  }
  console.log(JSON.stringify(rows));
}

main(process.argv.slice(2));
