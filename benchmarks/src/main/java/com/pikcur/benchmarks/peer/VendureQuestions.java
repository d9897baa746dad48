package com.pikcur.benchmarks.peer;

import com.pikcur.benchmarks.reads.House;
import com.pikcur.benchmarks.reads.Paths;
import com.pikcur.benchmarks.reads.Question;
import java.util.function.Supplier;

/** What a storefront asks Vendure for the pages it shows, each as a document with variables, which Vendure reads once. */
final class VendureQuestions {

    private static final String PATH = "/shop-api";

    /** Twenty entries of a list, and one article with its text, are longer than any error. */
    private static final int LEAST_OF_A_LIST = 2_500;

    private static final int LEAST_OF_AN_ARTICLE = 450;

    private VendureQuestions() {}

    /** The cheapest list there is, and here the same as one by product, as every product is of one make only. */
    static Question list() {
        return list("\"groupByProduct\":false");
    }

    /** The list as storefronts show it. */
    static Question collection() {
        return list("\"groupByProduct\":true,\"collectionSlug\":\"toys\"");
    }

    private static Question list(String input) {
        return new Question(PATH, """
                {"query":"query List($input: SearchInput!) { search(input: $input) { items { \
                productId slug productName currencyCode \
                priceWithTax { ... on SinglePrice { value } ... on PriceRange { min max } } } } }",\
                "variables":{"input":{"take":20,%s}}}""".formatted(input), LEAST_OF_A_LIST);
    }

    static Question article(int number) {
        return new Question(PATH, """
                {"query":"query Article($id: ID!) { product(id: $id) { id slug name description \
                variants { id sku name currencyCode priceWithTax stockLevel } } }",\
                "variables":{"id":"%d"}}""".formatted(number), LEAST_OF_AN_ARTICLE);
    }

    static Supplier<Question> everyArticle(House house) {
        var numbers = Paths.numbersOf(house);
        return () -> article(numbers.getAsInt());
    }
}
