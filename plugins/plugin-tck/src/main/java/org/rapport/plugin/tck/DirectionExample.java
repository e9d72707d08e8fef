package org.rapport.plugin.tck;

import org.rapport.spi.Answers;

/**
 * Two sets of answers of which a clinician would say, without any score, that one is better. Shows that the direction of a scale
 * is right: a wrong one turns every chart and every signal upside down.
 *
 * @param instrument id of the instrument
 * @param scale id of the scale
 * @param better answers of a person who is better off
 * @param worse answers of a person who is worse off
 */
public record DirectionExample(String instrument, String scale, Answers better, Answers worse) {}
