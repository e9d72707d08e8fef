package org.rapport.measure.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapport.plugin.TrialInstruments;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;
import org.rapport.spi.Licence;
import org.rapport.spi.LicenceVerdict;
import org.rapport.spi.LocalText;
import org.rapport.spi.Setting;
import org.rapport.spi.Sex;
import org.rapport.spi.Threshold;
import org.rapport.spi.ThresholdKind;

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

    @Test
    void settingsAndNormsOfAGroupComeBackAsTheyWere() {
        Instrument trial = Instrument.define(
                        "trial", "1.0", LocalText.of("en", "Trial"), Licence.of(LicenceVerdict.SHIP, "Us"))
                .settings(
                        Setting.number("cut-off", ItemKind.DECIMAL, new BigDecimal("2.50"))
                                .range(1, 4),
                        Setting.choice("coding", 1).or(1, LocalText.of("en", "from one")))
                .thresholds(Threshold.of("total", ThresholdKind.NORM_MEAN, BigDecimal.ONE)
                        .forAges(18, 64)
                        .forSex(Sex.FEMALE)
                        .setBy("cut-off"))
                .build();
        assertThat(codec.read(codec.write(trial))).isEqualTo(trial);
    }

    @Test
    void whatAnItemDoesNotHaveIsNotWrittenAndARiskAtTheLowEndComesBack() {
        assertThat(codec.write(TrialInstruments.sessionCheck())).doesNotContain("riskUpTo", "\"step\"");
        Instrument low = Instrument.define(
                        "trial", "1.0", LocalText.of("en", "Trial"), Licence.of(LicenceVerdict.SHIP, "Us"))
                .items(List.of(Item.choice("safe", "row").lowRisk(BigDecimal.ONE)))
                .build();
        assertThat(codec.read(codec.write(low))).isEqualTo(low);
    }

    @Test
    void aStructureWrittenBeforeThereWereSettingsAndGroupsIsStillRead() {
        Instrument check = TrialInstruments.sessionCheck();
        String before = codec.write(check)
                .replace(",\"settings\":[]", "")
                .replace(",\"counted\":false", "")
                .replace(",\"fromAge\":null,\"toAge\":null,\"sex\":null,\"setting\":null", "");
        assertThat(before).doesNotContain("settings", "counted", "fromAge", "\"sex\"");
        assertThat(codec.read(before)).isEqualTo(check.withoutWordings());
    }
}
