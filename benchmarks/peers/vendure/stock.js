'use strict';

const { LanguageCode } = require('@vendure/core');

const COUNTRY = { code: 'KR', name: 'South Korea', zone: 'Asia' };
const DESCRIPTION = 'Boxed, with certificate. '.repeat(12);

exports.INITIAL_DATA = {
    defaultLanguage: LanguageCode.en,
    defaultZone: COUNTRY.zone,
    countries: [COUNTRY],
    taxRates: [{ name: 'Standard', percentage: 10 }],
    shippingMethods: [],
    paymentMethods: [],
    collections: [
        {
            name: 'Toys',
            slug: 'toys',
            filters: [{ code: 'facet-value-filter', args: { facetValueNames: ['toys'], containsAny: false } }],
        },
    ],
};

/** So many, each in one make only, called, described and priced as the auctions they are compared with. */
exports.products = function products(count) {
    return Array.from({ length: count }, (_, index) => product(index + 1));
};

function product(number) {
    return {
        product: {
            assetPaths: [],
            facets: [{ code: 'category', translations: [inEnglish({ facet: 'category', value: 'toys' })] }],
            optionGroups: [],
            translations: [
                inEnglish({
                    name: `Moonlight art toy ${number}`,
                    slug: `moonlight-art-toy-${number}`,
                    description: DESCRIPTION,
                    customFields: {},
                }),
            ],
        },
        variants: [
            {
                assetPaths: [],
                facets: [],
                sku: `TOY-${number}`,
                price: 1_000 + (number % 977) * 100,
                taxCategory: 'standard',
                stockOnHand: 1,
                trackInventory: 'TRUE',
                translations: [inEnglish({ optionValues: [], customFields: {} })],
            },
        ],
    };
}

function inEnglish(words) {
    return { languageCode: LanguageCode.en, ...words };
}
