package parley.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class RangeTest {
    @Test
    void a_range_may_lie_below_zero() {
        Range range = Range.of("-1", "-0.5");

        assertThat(range.contains(BigFraction.of(-3, 4))).isTrue();
        assertThat(range.contains(BigFraction.of(-1, 4))).isFalse();
    }
}
