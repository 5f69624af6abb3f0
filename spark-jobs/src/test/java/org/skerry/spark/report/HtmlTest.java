package org.skerry.spark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {
    private static final String DOCTYPE = "<!doctype html>\n";

    @Test
    void textAndAttributesAreEscaped() {
        assertThat(new Html().element("p", "<script>&\"'", "title", "\"><b>'&").toString())
                .isEqualTo(DOCTYPE + "<p title=\"&quot;&gt;&lt;b&gt;&#39;&amp;\">&lt;script&gt;&amp;&quot;&#39;</p>");
    }

    /** U+0000, a lone surrogate and C1 controls are not allowed in HTML; a pair of surrogates is one character. */
    @Test
    void charactersThatHtmlForbidsAreReplaced() {
        assertThat(new Html().text("a\u0000b\ud800c\u0085d\n\t\ud83d\ude97").toString())
                .isEqualTo(DOCTYPE + "a\ufffdb\ufffdc\ufffdd\n\t\ud83d\ude97");
    }

    @Test
    void everyElementMustBeClosed() {
        Html html = new Html().open("p");
        assertThatThrownBy(html::toString)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[p]");
    }

    @Test
    void aScriptCanNotEndItsElement() {
        assertThatThrownBy(() -> new Html().raw("script", "a = '</script>'"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Html().raw("script", "a = '<!--'")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Html().raw("script", "1 < 2").toString()).endsWith("<script>1 < 2</script>");
    }
}
