package org.rapport.measure.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapport.plugin.TrialInstruments;
import org.rapport.spi.Instrument;

class StructureCodecTest {

    private final StructureCodec codec = new StructureCodec();

    @Test
    void aStructureComesBackAsItWasButForItsWords() {
        Instrument check = TrialInstruments.sessionCheck();
        Instrument back = codec.read(codec.write(check));
        assertThat(back.items()).isEqualTo(check.items());
        assertThat(back.optionSets()).isEqualTo(check.optionSets());
        assertThat(back.scales()).isEqualTo(check.scales());
        assertThat(back.thresholds()).isEqualTo(check.thresholds());
        assertThat(back.respondents()).isEqualTo(check.respondents());
        assertThat(back.licence()).isEqualTo(check.licence());
        assertThat(back.wordings()).isEmpty();
    }

    @Test
    void theSameStructureIsWrittenTheSame() {
        String once = codec.write(TrialInstruments.sessionCheck());
        assertThat(codec.write(codec.read(once))).isEqualTo(once);
        assertThat(StructureCodec.digest(once)).hasSize(64);
    }

    @Test
    void noWordOfAQuestionIsKept() {
        assertThat(codec.write(TrialInstruments.sessionCheck())).doesNotContain("Please answer", "goals en");
    }
}
