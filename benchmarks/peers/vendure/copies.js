'use strict';

/** The tables of which each product has one row, and their columns whose numbers differ from copy to copy. */
const SHIFTED = {
    product: ['id'],
    product_channels_channel: ['productId'],
    product_facet_values_facet_value: ['productId'],
    product_translation: ['id', 'baseId'],
    product_variant: ['id', 'productId'],
    product_variant_channels_channel: ['productVariantId'],
    product_variant_price: ['id', 'variantId'],
    product_variant_translation: ['id', 'baseId'],
    stock_level: ['id', 'productVariantId'],
    stock_movement: ['id', 'productVariantId'],
    collection_product_variants_product_variant: ['productVariantId'],
    search_index_item: ['productId', 'productVariantId'],
};

/** Columns of names, to which each copy adds its number. */
const RENAMED = ['name', 'slug', 'sku', 'productName', 'productVariantName'];

/** Lets there be so many of each product as there is one of now. */
exports.copy = async function copy(database, originals, copiesOfEach) {
    for (const [table, shifted] of Object.entries(SHIFTED)) {
        const rows = async () => Number((await database.query(`SELECT count(*) AS count FROM ${table}`))[0].count);
        if ((await rows()) !== originals) {
            throw new Error(`Of ${table} there is not one for each product`);
        }
        const columns = (await database.query(`SHOW COLUMNS FROM ${table}`)).map((column) => column.Field);
        const values = columns.map((column) => value(column, shifted, originals));
        await database.query(`
            INSERT INTO ${table} (${columns.map((column) => `\`${column}\``).join(', ')})
            SELECT ${values.join(', ')} FROM ${table} original JOIN seq_1_to_${copiesOfEach - 1} copy`);
        await database.query(`ANALYZE TABLE ${table}`);
    }
};

function value(column, shifted, originals) {
    if (shifted.includes(column)) {
        return `original.\`${column}\` + copy.seq * ${originals}`;
    }
    if (RENAMED.includes(column)) {
        return `concat(original.\`${column}\`, '-', copy.seq)`;
    }
    return `original.\`${column}\``;
}
