export async function gather(sql: Sql) {
  await sql('select state from institution where id = $1 for share', ['x'])
  await sql('select state from organisation where id = $1 for share', ['y'])
  await sql('select state from gazette where id = $1 for share', ['z'])
  await sql('select state from institution where id = $1 for update', ['x'])
}
