export {plot, rectY, barY, areaY, ruleY, ruleX, dot, tickX, text, axisY, gridY, tip, pointerX, pointer, stackY} from "@observablehq/plot";
