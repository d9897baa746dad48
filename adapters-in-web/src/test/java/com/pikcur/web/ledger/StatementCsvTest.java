package com.pikcur.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementCsvTest {

    @Test
    void a_cell_is_quoted_and_so_are_quotes_in_it() {
        assertThat(StatementCsv.cell("")).isEqualTo("\"\"");
        assertThat(StatementCsv.cell("SALE")).isEqualTo("\"SALE\"");
        assertThat(StatementCsv.cell("a \"b\", c\nd")).isEqualTo("\"a \"\"b\"\", c\nd\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void what_a_spreadsheet_would_calculate_is_text(String formula) {
        assertThat(StatementCsv.cell(formula)).isEqualTo("\"'" + formula + "\"");
    }
}
