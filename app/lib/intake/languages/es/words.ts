import { phraseList } from '../../text/phrases';
import type { Vocabulary } from '../vocabulary';

/** Spanish words of trade, hedges, times, numbers and money. Accents are folded away before they are compared. */
export const words: Vocabulary = {
  terms: {
    turnover: phraseList(`
      comercio / comercio exterior|bilateral|total|internacional|mutuo / intercambio comercial|bilateral / intercambio de bienes|mercancías|mercaderías / intercambios comerciales / volumen de? comercio|comercial / volumen de intercambio|intercambios / flujo|flujos comercial|comerciales / volumen comercial
      / relación comercial / comercio de bienes / comercio de bienes y servicios / intercambio / comerciamos / comercian / movimiento comercial / transacciones comerciales / intercambios
      / comercio recíproco|binacional|bidireccional|global|mutuo|conjunto / intercambio de productos / intercambio binacional|mutuo|recíproco|total|global / intercambio económico comercial? / intercambio económico y comercial / operaciones mutuas|comerciales|bilaterales / operaciones mutuas|comerciales|bilaterales de compraventa / operaciones mutuas|comerciales|bilaterales? de compra venta / compraventa mutua|bilateral / compra venta mutua|bilateral / tráfico comercial / transacciones bilaterales|mutuas|recíprocas
      / comercio en ambas direcciones|sentidos / comercio en ambos sentidos / comercio de ida y vuelta / comercio de mercancías|mercaderías|productos / volumen total de comercio|intercambio / volumen del comercio|intercambio comercial? / volumen de los? intercambios? comercial|comerciales|bilateral|bilaterales? / cifra|valor|monto|total de|del comercio|intercambio comercial|bilateral? / valor de los intercambios / comerciaron / comerció / comercia / intercambiaron / facturación comercial / flujos de comercio / flujo de comercio / balanza total / volumen de negocios bilateral|bilaterales`),
    turnover_weak: phraseList(
      `negocios por / negocios bilaterales / volumen de negocios / negocios entre / transacciones entre
      / cifra de negocio|negocios / volumen de negocio`,
    ),
    combined: phraseList(
      `exportaciones e importaciones / importaciones y exportaciones / exportación e importación / importación y exportación / exportaciones más importaciones / exportaciones y las importaciones / exportaciones y las? importaciones / importaciones y las? exportaciones / suma de exportaciones e importaciones / ventas y compras externas / compras y ventas externas`,
    ),
    exports:
      phraseList(`exportaciones / exportación / export / ventas externas / ventas al exterior|extranjero / ventas a / envíos al exterior|extranjero / envíos a / valor|volumen de las? exportaciones / ingresos por exportaciones|exportación / ventas exteriores / bienes exportados / ventas de bienes al exterior / exportador neto / monto|valor|volumen|total exportado / valor|monto|volumen|total de lo exportado / total exportado / lo exportado / exportaciones de bienes y servicios / despachos al exterior|extranjero
      / despachos a / embarques al exterior|extranjero / embarques a / colocaciones externas / ventas foráneas|internacionales / ventas en el exterior|extranjero / ventas al mundo / ventas al resto del mundo / envíos externos|exteriores|internacionales / envíos al resto del mundo / comercio exportador / sector exportador / facturación exportadora|exterior / ventas fuera del país / ventas de bienes al? / ventas hacia / envíos hacia / exportado / ventas del país al exterior|extranjero / ventas totales al exterior|extranjero / ventas nacionales al exterior / exportaciones nacionales`),
    exports_verb: phraseList(
      `exporta|exportan|exportó|exportaron|exportamos|exportar|exportando|exportaba|exportaban|exportado|exportados|exportadas|exportábamos / vendió|vendieron|vendimos|vende|venden|vendemos al exterior / exportara / exportaran / exportaría / exportado a / había|han|ha|habían exportado / exportó`,
    ),
    imports: phraseList(
      `importaciones / importación / compras externas / compras al exterior|extranjero / compras exteriores / compras a / compras en el exterior / valor|volumen de las? importaciones / bienes importados / valor|monto|volumen|total importado / total importado / lo importado / adquisiciones externas / adquisiciones en el? exterior|extranjero / compras foráneas|internacionales / compras del exterior / compras desde / internaciones / compras hechas al? / compras de bienes al? / compras en el extranjero / compras provenientes|procedentes`,
    ),
    imports_verb: phraseList(
      `importa|importan|importó|importaron|importamos|importar|importando|importaba|importaban|importado|importados|importadas / importábamos / importara / importaran / importaría / había|han|ha|habían importado`,
    ),
    sold: phraseList(
      `vendió|vendieron|vendimos|vende|venden|vendemos|vender|vendía / envió|enviaron|enviamos / ventas / vendido / envía|envían|enviaba|enviaban|enviado|enviados|enviadas / despachó|despacharon|despacha / embarcó|embarcaron / colocó|colocaron / vendían|vendíamos|vendiendo|vendidos|vendidas / envíos / embarques / despachos / suministró|suministraron|suministra / vendidos`,
    ),
    bought: phraseList(
      `compró|compraron|compramos|compra|compran|compras|comprar|comprado / adquirió|adquirieron|adquiere / le compramos / compraba|compraban|comprábamos|comprando|comprados|compradas / adquieren|adquiría / adquisiciones`,
    ),
    partnership: phraseList(
      `socio|socios comercial|comerciales / mercado de exportación / socio|socios económico|económicos / socio|socios económico|económicos y comercial|comerciales / primer|segundo|tercer|cuarto|quinto|sexto|principal|mayor|gran socio|socios`,
    ),
    market: phraseList(
      `destino|destinos de las? exportaciones|ventas|envíos|productos / principal|principales|mayor|mayores|primer|segundo|tercer|cuarto|quinto destino|destinos|mercado|mercados|comprador|compradores|cliente|clientes / mercado|mercados de exportación|destino / destino|destinos de exportación
      / principal|principales|mayores|mayor destinos|destino|mercados|mercado de|para las? exportaciones|ventas|envíos|productos`,
    ),
    supplier: phraseList(
      `principal|principales|mayor|mayores|primer|segundo|tercer|cuarto|quinto proveedor|proveedores|vendedor|abastecedor|suministrador / origen|orígenes de las? importaciones|compras / proveedor|proveedores de|del`,
    ),
    deficit: phraseList(`
      déficit comercial|comerciales / déficit de|en|por la? su? balanza|intercambio|comercio|cuenta comercial?|exterior?|bilateral? / balanza comercial deficitaria|negativa / saldo comercial? negativo|deficitario|desfavorable|adverso / déficit de comercio|intercambio exterior? / saldo negativo|deficitario|desfavorable de|en la? su? balanza comercial? / déficit del comercio|intercambio exterior?|comercial?
      / déficit en la balanza comercial / desequilibrio|brecha|desbalance comercial / déficit bilateral / déficit de la balanza|cuenta comercial
      / déficits comerciales|comercial / déficits bilaterales / déficit de comercio exterior / rojo comercial / saldo comercial rojo|en rojo|en contra / saldo en contra / saldo rojo / números rojos comerciales / balanza desfavorable|deficitaria|negativa / balanza comercial en rojo|negativo / balanza comercial desfavorable|adversa / balance comercial negativo|deficitario|desfavorable / resultado comercial negativo|deficitario / déficit de bienes|mercancías|mercaderías / déficit en bienes|mercancías
      / déficit de bienes y servicios / déficit en la? balanza de bienes / déficit en el? comercio|intercambio / hueco|agujero comercial / intercambio deficitario / comercio deficitario / déficit en materia comercial|de comercio / déficit con el exterior / déficit exterior / déficit comercial bilateral / desequilibrio|desbalance en la? balanza comercial / desequilibrio|desbalance de la balanza comercial / saldo desfavorable|negativo|deficitario en el? comercio|intercambio comercial? / saldo negativo|deficitario|desfavorable comercial / balanza bilateral deficitaria|negativa
      / saldo en rojo / desfase comercial / balanza comercial en rojo / rojo de la? balanza comercial?
      / importaciones superaron|excedieron|rebasaron|superan a las? exportaciones / importaciones fueron|son superiores a las? exportaciones / diferencia|brecha entre importaciones y exportaciones`),
    surplus:
      phraseList(`superávit comercial|comerciales / superávit de|en|por la? su? balanza|intercambio|comercio|cuenta comercial?|exterior?|bilateral? / balanza comercial superavitaria|positiva|favorable / saldo comercial? positivo|favorable|superavitario|a? favor? / saldo positivo|favorable|superavitario de|en la? su? balanza comercial? / excedente comercial / superávit del comercio|intercambio exterior?|comercial? / superávit bilateral / saldo comercial a favor / superávit en la balanza comercial
      / superávit de la balanza|cuenta comercial / superávits comerciales|comercial / saldo comercial superavitario|a favor / saldo a favor / balanza superavitaria|favorable|positiva / balanza comercial en positivo|azul / balance comercial positivo|superavitario|favorable / resultado comercial positivo|superavitario / superávit de bienes|mercancías|mercaderías / superávit en bienes|mercancías / superávit de bienes y servicios / superávit en la? balanza de bienes / superávit en el? comercio|intercambio
      / excedente de la? balanza comercial / excedente de|en su? comercio exterior? / excedentes comerciales / intercambio superavitario / superávit con el exterior / superávit exterior / superávit comercial bilateral / saldo favorable|positivo|superavitario en el? comercio|intercambio comercial? / saldo positivo|favorable|superavitario comercial / balanza bilateral superavitaria|positiva / exportaciones superaron|excedieron|rebasaron|superan a las? importaciones / exportaciones fueron|son superiores a las? importaciones`),
    balance: phraseList(
      `el|este|ese? saldo fue|resultó|es|sigue|quedó|cerró|terminó|salió / balanza bilateral comercial? / balanza comercial bilateral / balanza comercial / saldo comercial / saldo de la balanza comercial / balance comercial / balanza de comercio / saldo del? comercio|intercambio exterior|comercial / resultado comercial / resultado de la balanza comercial / balanza de bienes / saldo de la? balanza de bienes / saldo comercial bilateral / saldo del comercio exterior / saldo exterior / balanza de mercancías|mercaderías / balanza de bienes y servicios / exportaciones netas / resultado de la balanza / saldo de la balanza / saldo bilateral / saldo total`,
    ),
    deficit_weak: phraseList(
      `déficit / saldo negativo|deficitario|desfavorable|rojo / deficitaria|deficitario / faltante / brecha / en contra / déficits / saldo rojo / rojo de|por / desbalance / desequilibrio / acumulado negativo / resultado negativo / números rojos / saldo deudor / déficit bilateral / deficitarias|deficitarios / en rojo / desfase / desfavorable para|a`,
    ),
    surplus_weak: phraseList(
      `superávit / saldo positivo|favorable|superavitario / superavitaria|superavitario / excedente / a favor / superávits / acumulado positivo / resultado positivo / saldo acreedor / excedentes / superavitarias|superavitarios / favorable para|a`,
    ),
    investment: phraseList(
      `inversión|inversiones / invertir|invertirá|invirtió|invierten|invertido|invertirán|invirtieron|invertimos / inversionista|inversionistas|inversor|inversores / ied / proyecto|proyectos / obra|obras / construcción / planta|plantas / aporte de? capital / adquisición / carretera / infraestructura / participación accionaria / acciones / invertirán / inyección de? capital / capital privado|extranjero|social|propio / capitales / fábrica|fábricas / cartera / gasoducto / ferrocarril / puerto de|en / stock de inversión|capital / flujos de inversión`,
    ),
    finance: phraseList(
      `préstamo|préstamos / crédito|créditos / deuda|deudas / presupuesto|presupuestos|presupuestal / brecha|hueco|agujero fiscal|presupuestaria|presupuestario|financiera|financiero|cambiaria|externa / saldo de las? reservas|rin|deuda / rin / fondo|fondos / bono|bonos / remesa|remesas / reserva|reservas / ayuda|ayudas / financia* / subsidio|subsidios / gasto|gastos / déficit fiscal|presupuestario|público / superávit fiscal|primario|presupuestario / donación|donaciones / pensión|pensiones / banco|bancos / activos / desembolso|desembolsos / vencimientos / becas / recaudación|recaudamos / tesoro / superávit|déficit financiero / partida|partidas
      / programa|programas / empréstito|empréstitos / endeudamiento / pasivo|pasivos / rescate / aportes / cooperación financiera / línea|líneas de crédito / canje|swap / emisión / morosidad / presupuestó / divisas / fideicomiso / ayuda humanitaria|militar`,
    ),
    gdp: phraseList(
      `pib / producto interno|interior bruto / pbi / producto bruto interno? / renta nacional / tamaño|valor|producción de la economía / economía valorada / crecimiento económico`,
    ),
    company: phraseList(
      `facturación / ingresos / ganancias / utilidades / beneficios / beneficio / utilidad / ventas netas|anuales / facturó|facturaron|factura / valor de mercado / capitalización / patrimonio / empresa / ingreso|ingresos anuales / ventas totales / multinacional / compañía|compañías / ganancia / rentabilidad / recaudó`,
    ),
    deal: phraseList(
      `contrato|contratos / acuerdo|acuerdos / pedido|pedidos / licitación / convenio|convenios / operación|operaciones / compraventa / memorando / transacción / venta de aviones|gas|armas / subasta / adjudicación / adjudicó / pedidos / memorándum`,
    ),
    other: phraseList(
      `cuenta corriente / déficit|superávit de|en la? cuenta corriente / balanza de pagos / cuenta de capital / pérdida|pérdidas / daño|daños / multa|multas / iva / déficit|superávit|saldo turístico / balanza turística / costo|costos|coste|costes / cuesta|cuestan|costaron|costará|costaba / impuesto|impuestos / salario|salarios / pago|pagos / ahorro|ahorros / tránsito / indemnización / turismo / turistas / robo|robos / fuga / lavado / contrabando / corrupción / fraude / valor agregado / consumo / costó / valorización / indemnizaciones / matrícula / rebaja / recompensa / evasión / lavado de dinero|activos / narcotráfico / piratería / peaje|peajes / regalías / premio`,
    ),
    tariff: phraseList(
      'arancel|aranceles / gravar|grava|gravan|gravó|gravará|gravaron|gravando / penalizar|penaliza|penalizará / sanción|sanciones / cuota|cuotas / gravamen|gravámenes / derechos de aduana / represalia|represalias',
    ),
    gap: phraseList('brecha|diferencia|desequilibrio entre'),
    annual: phraseList('total anual / cifra anual / en todo el año / en el año completo'),
    services: phraseList('servicios / servicio / comercio de servicios'),
    subset: phraseList(
      `falsificados|falsificadas|pirateados|pirata|falsificaciones / empresas de|con inversión|capital extranjera|extranjero? / empresas privadas|extranjeras|estatales / comercio electrónico / maquila|maquiladora|maquiladoras / pymes / pequeñas y medianas empresas / ilegal / informal / grupo|grupos de productos? / este|ese|dicho|aquel sector|rubro|segmento|ramo|renglón / régimen / zona|zonas franca|francas / cooperativas / microempresas / pyme / mipymes / partidas
      / empresas públicas|mixtas|multinacionales|pequeñas|medianas|exportadoras|pesqueras|mineras`,
    ),
    product:
      phraseList(`petróleo / crudo / gas / combustible|combustibles / gasolina|gasolinas / carbón / trigo / maíz / soja / soya / carne|carnes / pollo / cerdo / leche / lácteos / fruta|frutas / verduras / hortalizas / arroz / azúcar / café / cacao / algodón / vino|vinos / cerveza / tequila / automóviles / autos / automóvil / vehículos / coches / camiones / autopartes / automotriz|automotrices / acero / hierro / aluminio / cobre / níquel / zinc / litio / oro / plata / minerales / mineral / minería / mineras
      / metales / maquinaria / máquinas / equipos / equipo / textil|textiles / ropa / prendas / calzado / zapatos / muebles / juguetes / farmacéuticos|farmacéuticas / medicamentos / medicinas / vacunas / químicos|química / fertilizantes / plásticos / madera / armas / armamento / aviones / agrícolas|agrícola / agropecuarias|agropecuarios|agropecuaria|agropecuario / agroalimentarias|agroalimentario|agroalimentarios|agroalimentaria / agroindustriales|agroindustrial / alimentos / alimenticios / pescado
      / mariscos / camarón / salmón / energía / energéticos|energéticas / software / manufacturas / manufactureras|manufacturera / manufacturados / electrónicos|electrónica / petroleras|petrolera|petroleros / hidrocarburos / aguacate|aguacates / jitomate / tomate|tomates / plátano / banano / flores / aceite / granos / cereales / ganado / pesqueras|pesqueros / forestales / celulosa / harina / semillas / cosméticos / químicas / no tradicionales / tradicionales / bienes de consumo|capital / bienes intermedios
      / alimentario|alimentaria|alimentarios|alimentarias / alimento / sector alimentario|agrícola|agropecuario|minero|industrial|pesquero|textil|energético|automotor|automotriz|manufacturero|forestal|ganadero|lácteo|cárnico|vitivinícola|farmacéutico|químico|petrolero|frutícola|hortícola|siderúrgico|metalúrgico|aeroespacial|floricultor|azucarero|acuícola / agro / agroindustria / agricultura / ganadería / pesca / minero|minera|mineros / cárnicos|cárnicas|cárnico|cárnica / bovina|bovino / vacuna / porcina|porcino
      / avícola / piña|piñas / mango|mangos / uva|uvas / arándanos|arándano / cereza|cerezas / limón|limones / cítricos / naranja|naranjas / manzana|manzanas / papa|papas / cebolla|cebollas / ajo|ajos / frijol|frijoles / legumbres / frutos secos / nueces / almendras / avellanas / pimientos / espárragos / berries / pistachos / quinua|quinoa / yerba mate / té / miel / tabaco / licores / ron / whisky / bebidas / conservas / huevos / queso|quesos / embutidos / jamón / oleaginosas / girasol / canola / sorgo
      / cebada / avena / biodiésel|biodiesel / etanol / gnl / glp / diésel|diesel / gasóleo / nafta / electricidad / molibdeno / estaño / plomo / concentrado|concentrados / diamantes / esmeraldas / joyas / joyería / piedras preciosas / cemento / vidrio / cerámica / caucho / neumáticos / llantas / repuestos / motores / motocicletas / tractores / buques / barcos / computadoras / ordenadores / celulares / teléfonos / semiconductores / chips / microchips / televisores / electrodomésticos / paneles solares
      / baterías / juguete / libros / perfumes / cosmético|cosmética / dispositivos médicos / equipos médicos / confecciones|confección / cuero|cueros / algodonera / lana / papel y cartón / cartón / moda / tubos / siderúrgicos|siderúrgica / siderurgia / acuicultura / langostino|langostinos / camarones / atún / calamar|calamares / harina de pescado / hortofrutícola|hortofrutícolas / frutícola|frutícolas / florícola / floricultura / rosas / madereras|madereros / petroquímicos|petroquímica|petroquímicas
      / plástico / medicamento / armamentos / municiones / drogas / cocaína / manufactura / automotor|automotores / vehículo / coche / carros / servicios basados en conocimiento / economía del conocimiento / turísticos|turística / este|ese|dicho producto|cultivo|alimento|fruto|artículo|mineral / esta|esa|dicha fruta|materia prima? / productos tecnológicos / alta tecnología / productos industriales / manufacturas industriales|de origen / fruto|frutos / fruta fresca`),
    goods: phraseList(
      `bienes / mercancías / mercancía / mercaderías / productos / bienes y servicios / artículos / bien / mercancias / productos y servicios / bienes o servicios`,
    ),
    neutral:
      phraseList(`guerra|acuerdo|acuerdos|tratado|tratados|tensiones|disputa|política|socio comercial|comerciales / libre comercio / tratado|acuerdo de libre comercio / secretaría|ministerio|ministro|secretario|cámara de comercio / organización mundial del? comercio / comercio minorista|interior / ministerio de comercio|economía / cámara de comercio / zona de libre comercio / acuerdo comercial / oficina comercial / misión comercial / banco nacional de comercio exterior / comercio informal / comercio electrónico
      / ronda comercial / comercio justo / bolsa de comercio / apertura comercial / relaciones comerciales / importa mucho|poco|nada|que / no importa|importan / importa es / a favor de / en contra de / a favor del / en contra del / de acuerdo con|a|al / acuerdo|acuerdos de complementación|asociación económica? / acuerdo|tratado|tratados comercial|comerciales bilateral? / acuerdo|acuerdos de libre comercio / banco central / banco central de reserva / banco central europeo / banco central de? / banco de méxico|españa|guatemala|portugal|francia|inglaterra|japón|rusia|italia
      / banco de la república|nación / banco mundial / banco interamericano de desarrollo / banco interamericano|asiático|africano|centroamericano / banco de desarrollo / banco de comercio exterior / fondo monetario internacional? / comisión económica para américa latina / comisión económica para américa latina y el? caribe / cámara argentina|mexicana|chilena|peruana|colombiana|nacional|binacional de comercio|exportadores / política comercial / comercio formal|informal|local|callejero|ambulante|detallista|doméstico|barrial / agenda|delegación|oficina|consejería|agregaduría comercial
      / promoción de las? exportaciones / destino|destinos de exportación / socios comerciales principales / represalias|barreras|restricciones|conflicto|litigio|pacto|convenio|tregua|rivalidad|pugna comercial|comerciales / facilitación del comercio / representante|consejero|agregado|consejeros comercial|comerciales / centro|centros comercial|comerciales / comercio ilícito|ilegal|local|interno|mayorista / comercio y turismo / comercio e industria / industria comercio y|exterior / comercio industria y
      / comercio exterior y turismo|inversiones|inversión|servicios / comercio minorista / ministra|ministro|viceministro|subsecretario|subsecretaria|secretaria|director|directora|vicepresidente|comisario|comisaria de comercio / ministra|ministro|viceministro|subsecretario|subsecretaria|secretaria|director|directora|vicepresidente|comisario|comisaria de comercio exterior|internacional / departamento de comercio / departamento|ministerio|secretaría|subsecretaría|dirección|instituto|viceministerio|consejo de comercio exterior|internacional
      / instituto|agencia|asociación|federación|cámara de exportaciones|exportadores|importadores / instituto de comercio / federación|asociación de comercio / organización mundial del comercio / operador|operadores comerciales / tensión|tensiones comercial|comerciales / arancel|aranceles comercial|comerciales / déficit fiscal / en beneficio de / relación|relaciones comercial|comerciales y|e|de / en contra del? / misiones comerciales / vínculos comerciales / lazos comerciales / intercambio de opiniones|información|experiencias|estudiantes|prisioneros|ideas|datos|notas|pueblo / intercambio cultural|académico|estudiantil|educativo
      / los países miembros|socios|europeos|latinoamericanos|asiáticos|africanos|desarrollados|emergentes|del|de|en|que|más|productores|exportadores|importadores|con|donde|a / los países de mayor|menor|origen|destino`),
    change: phraseList(
      `crec* / aument* / increment* / subi* / sube / suben / alza|alzas / baj* / cay* / caíd* / caer / cae / caen / disminu* / disminución / reduc* / redujo|redujeron / descen* / desciende / retroce* / avanz* / ampli* / duplic* / triplic* / expan* / repunt* / recuper* / elev* / mejor* / mengu* / contrajo|contrajeron|contracción / pasó|pasaron|pasando|pasa|pasan|pasar|pase|pasen / creció / salt* / trep* / desplom* / hundi* / derrumb* / escal* / multiplic* / dispar* / merm* / cuadruplic* / quintuplic* / ensanch* / agrand* / acelera* / remont* / variación / decrec* / decrecimiento / rebot* / encog* / profundiz* / achic* / duplicó|triplicó / se? dobló|doblaron / empeor* / declin* / incremento`,
    ),
    bilateral: phraseList(
      `bilateral|bilaterales / mutuo|mutua / recíproco / binacional / binacionales / recíproca|recíprocos|recíprocas / mutuas|mutuos / bidireccional / entre ambos|ambas / entre los dos`,
    ),
    overall: phraseList(
      `total|totales / global|globales / mundial|mundiales / exterior / externo|externas|externos / internacional|internacionales / conjunto / globalmente / en total / mundiales / acumulado|acumuladas|acumulados`,
    ),
    subject: phraseList(
      `esto / eso / esta|esa cifra|suma / este|ese monto|valor|total|número|volumen|saldo|resultado / la cifra / el monto|total|valor|resultado|saldo|volumen / las cifras / éste / ésta / cifra / monto / total / valor / lo que / lo cual / estas|esas / éstas / éstos / dato / el dato / el importe / importe / nuevo récord / el nuevo récord / el récord / indicador / dicha|dicho|dichas|dichos cifra|monto|valor|total|volumen|suma|cifras|intercambio|comercio / las mismas|mismos / los mismos / este|el último / cifras / montos / la suma / nivel / aquel|aquella / en total / totalizaron|totalizó / sumaron|sumó / ascendió|ascendieron / alcanzó|alcanzaron / llegó|llegaron / superó|superaron
      / este|ese dato|registro|récord|resultado|nivel|indicador
      / diferencia / la diferencia`,
    ),
    own: phraseList(`su / sus / nuestro|nuestra|nuestros|nuestras / nosotros / propias|propios|propio|propia`),
    respectively: phraseList('respectivamente'),
    rate: phraseList(
      'al|por|cada día|minuto|hora|semana / diario|diarios|diarias|diaria / diariamente / por habitante|persona / per cápita / por minuto',
    ),
    price: phraseList('el|por|cada barril|tonelada|kilo|litro|libra|unidad / precio|precios / por cabeza'),
    pair: phraseList(
      `los|ambos dos? países|países / los dos|partes|naciones|gobiernos / ambos|ambas / ambas partes|naciones / las dos naciones|partes|economías / ambas economías|capitales|potencias|administraciones|orillas|regiones|márgenes / ambos estados|gobiernos|bloques|mercados|socios|vecinos|territorios / los dos estados|gobiernos|bloques|vecinos|socios|territorios / las dos potencias|regiones|capitales|partes|orillas / dos países|naciones|economías vecinas? / las partes / sendos países
      / estos|esos|aquellos dos países|naciones|bloques|economías|gobiernos|mercados`,
    ),
    region: phraseList(
      `regional|regionales / la|esta región / países|naciones de la|esta región / el|este continente / los países de la región / el|este bloque / los países del? bloque / el|este|ese|dicho continente / la|esa|dicha región / los países|naciones de la|esta|esa región / esa zona / esa región / al|del continente`,
    ),
    country: phraseList(
      `el|este|ese país / esa|esta|la nación / este|ese|dicho|aquel mercado / ese|dicho|aquel país / el|este|ese país asiático|europeo|sudamericano|suramericano|africano|caribeño|centroamericano|vecino|latinoamericano|norteamericano|euroasiático / esa|dicha|aquella nación / la|esta|esa nación asiática|europea|sudamericana|suramericana|africana|caribeña|centroamericana|norteamericana|euroasiática / la isla / el reino / la nación caribeña / al|del país / al|del país asiático|europeo|sudamericano|suramericano|africano|caribeño|centroamericano|vecino|latinoamericano|norteamericano|euroasiático
      / su|del|al|el vecino del sur|norte / su|sus vecino|vecina / al|del vecino / el vecino / su|el|al|del principal|mayor|primer|segundo socio comercial / su socio comercial`,
    ),
    bloc: phraseList(
      `el bloque / este|ese|dicho bloque / el bloque regional|comercial|económico|sudamericano|europeo|comunitario / la asociación|comunidad / el organismo regional / ese|dicho grupo
      / al|del bloque / al|del bloque regional|comercial|económico|sudamericano|europeo|comunitario`,
    ),
    except: phraseList('no / sin / excluyendo / excepto / salvo'),
    clause: phraseList(
      `mientras / aunque / pero / y / e / que / cuando / porque / pues / frente / contra / comparado / en comparación / lo que / donde / sin embargo / ya que / o sea / tras / luego / además / según / mientras que / toda vez que / cuyo|cuya|cuyos|cuyas / quien|quienes`,
    ),
    topic: phraseList('con él|ella|ellos / a|de ese|este país'),
  },
  tenses: {
    future: phraseList(
      `espera|esperan|esperamos|espera que|esperaba|esperado / prevé|prevén|previsto|prevista|prevista|previsión|previsiones / proyecta|proyectan|proyección|proyecciones|proyectado|proyectada / podría|podrían|puede|pueden|podrá|podemos|podamos / pronóstico|pronósticos|pronostica|pronosticó / va a / van a / vamos a / calcula que / potencial / debe|deben|debería / si / probablemente / será / habrá / estimaciones para / estiman / esperaba que / se espera / se esperaba / espera|esperan alcanzar|llegar|superar|cerrar
      / proyectó|proyectaron|proyectaba / vaticina|vaticinó / augura|auguró / anticipa|anticipó / pronosticaron|pronosticado|pronosticada / estimó para / posibilidad / eventual / perspectiva|perspectivas / pudiera|pudieran / podrían / alcanzaría / sería / serían / habría de / de aquí a / potencialmente / próximo|próxima año|década / próximos años|meses / tiene el? potencial / va|van|marcha|marchan camino de|a / se encamina|encaminan a / rumbo a`,
    ),
    target: phraseList(
      `meta|metas / objetivo|objetivos / propone|proponen|propuso / pretende|pretenden / busca|buscan|buscar / aspira|aspiran / planea|planean|plan|planes / quiere|quieren|queremos / compromiso|compromete|comprometió / para alcanzar|llegar|lograr|elevar|aumentar|duplicar / duplicar / triplicar / intención / desea|desean / acordaron|acuerdan|acordó elevar|aumentar|incrementar|llevar|alcanzar|ampliar|duplicar|triplicar|expandir|impulsar / abogan|aboga|abogó|abogaron por / se comprometieron / comprometieron
      / fijaron|fijó|fijado|fijaron la? meta|objetivo? / se propusieron / propusieron / propósito|propósitos / elevar / aumentar / incrementar / llevar / ampliar / expandir / cuadruplicar / impulsar / alcanzar / llegar / con miras a / a fin de / planeado / planificado / esperanza|esperanzas / aspiración|aspiraciones / ambición / pretendía|pretenden / buscaba|buscaban|buscarán / confía|confían|confió en / dispuestos / anhelo / quisiera|quisiéramos / propuesta de / apunta|apuntan|apuntó a / deseo / meta|objetivo|propósito|idea|intención|desafío|aspiración|compromiso es|era|fue|será que|llegar|alcanzar|elevar|aumentar|duplicar|superar?`,
    ),
    settled:
      phraseList(`fue / fueron / alcanzó / alcanzaron / llegó / llegaron / sumó / sumaron / totalizó / totalizaron / registró / registraron / ascendió / ascendieron / superó / superaron / ubicó / ubicaron / situó / situaron / es / son / era / eran / alcanza / alcanzan / llega / llegan / suma / suman / supera / superan / creció / crecieron / aumentó / aumentaron / cayó / cayeron / bajó / bajaron / subió / subieron / disminuyó / disminuyeron / pasó / pasaron / tuvo / tuvieron / había / tenía / tenemos
      / tiene / tienen / cerró / cerraron / arrojó / arrojaron / acumuló / acumularon / representa / representó / exportó / importó / logró / logramos / hubo / redujo / redujeron / excedió / rebasó / rebasaron / equivale / alcanzando / llegando / sumando / superando / significó / reportó / reportaron / estuvo / anda / andaba / presentó / dejó / mostró / marcó / obtuvo / pasamos / llegamos / estamos / alcanzamos / tuvimos / fueran / eran / mantuvo|mantuvieron / facturó|facturaron / presentaron / dejaron
      / obtuvieron / representaron / representaba|representaban / supuso|supusieron / quedó|quedaron / contabilizó|contabilizaron / movió|movieron|mueve|mueven / incrementó|incrementaron / se elevó|elevaron / elevó|elevaron / descendió|descendieron / retrocedió|retrocedieron / mejoró|mejoraron / amplió|ampliaron / duplicó|duplicaron / triplicó|triplicaron / importaron / exportaron / vendió|vendieron / compró|compraron / recibió|recibieron / generó|generaron / consiguió|consiguieron / lograron / alcanzado|alcanzada|alcanzados|alcanzadas
      / registrado|registrada|registrados|registradas / acumulado|acumulada / registrando|totalizando|acumulando|cerrando|pasando|sumaba|sumaban / ascendía|ascendían / rondó|rondaron / rozó|rozaron / se cifró|cifraron / cifró|cifraron / cotizó / bordeó|bordearon / corresponde|correspondió|correspondieron / significaron / se traduce / reflejó|reflejaron / evidenció|evidenciaron / cerrado / finalizó|finalizaron / culminó / terminó|terminaron / vienen / hemos|ha|han|había|habían|haber / superaba|superaban
      / pasaba|pasaban / promedió|promediaron / lideró|lideraron / logró|lograron|consiguió|consiguieron superar|alcanzar|llegar|aumentar|elevar|duplicar / llegó|llegaron|pasó|pasaron a? alcanzar|superar|sumar|totalizar|ser|exportar|importar`),
  },
  hedges: {
    about: phraseList(`
      unos / unas / bordeado|rondado / alrededor de / cerca de / aproximadamente / aproximado|aproximada de? / más o menos / del orden de / en torno a / en el orden de / como / un estimado de / algo así como / cercano|cercana|cercanos|cercanas a / próximo|próxima a / rondó|ronda|rondan|rondaron|rondando / en el entorno de / aprox / alrededor
      / cerca / aproximados|aproximadas / aproximadamente de / bordea|bordeó|bordean|bordearon|bordeando / se? aproxima|aproximó|aproximan|aproximaron a / un aproximado de / promediando / estimado|estimada|estimados|estimadas de|en / poco más o menos / en el entorno / girando en torno a / gira|giran|giró en torno a / anda|andaba por / cercanía|cercanías de / rondaba|rondaban|rondan ya / unos cuantos / y tantos / se? ubica|ubicó|situó|sitúa cerca de`),
    nearly: phraseList(
      `casi / prácticamente / se? acerca|acercó|acercan|acercaron a / roza|rozó|rozan|rozando|rozaron|rozado / poco menos / al filo|borde de / a punto de alcanzar|llegar|superar / cuasi / rozaba|rozaban|rozar / acercándose|acercarse a / acercaba|acercaban a`,
    ),
    above:
      phraseList(`más de / superior|superiores a / superó|supera|superan|superaron|superando|superaba|superaban|superado|superar / sobrepasó|sobrepasa|sobrepasan|sobrepasaron / rebasó|rebasa|rebasan|rebasaron|rebasado / excedió|excede|exceden|excedieron / por encima de / arriba de / encima de / algo|poco más de / mayor|mayores a|de|que / mas allá de / traspasó / supera ya / por arriba de / más que / superado ya / por sobre / por sobre de? / excediendo / sobrepasando|sobrepasar / rebasando|rebasar
      / cruzó|cruzaron|cruza|cruzando / un poco más de / ligeramente superior a / ligeramente por encima de / poco|algo más que / supere|superen / superarían|superaría|superará / superior a / muy? por encima de / superados|superadas|superada / pasó|pasaron ya de / superó ya / ya supera|superan|superó / mayor al / superiores|superior al? / excedía|excedían / superando ampliamente / supera ampliamente / que supera|superan|superó`),
    at_least: phraseList(
      `al menos / por lo menos / no menos de / cuando menos / como mínimo / un mínimo de / mínimo / por lo bajo / no inferior a / no inferiores a / igual o superior a`,
    ),
    below: phraseList(
      `menos de / inferior|inferiores a / por debajo de / debajo de / poco|algo menos de / menor|menores a|de|que / apenas por debajo de / por abajo de / algo por debajo de / no llega|llegó|llegan|llegaron|llegaba a / no alcanza|alcanzó|alcanzan|alcanzaron / apenas menos de / ligeramente inferior a / ligeramente por debajo de / un poco menos de / inferior|inferiores al?`,
    ),
    at_most: phraseList(
      `hasta / no más de / como máximo / un máximo de / a lo más|mucho|sumo / tanto como / no supera|superó|superan|superaron|rebasó|rebasa / no pasa|pasó|pasaron de / no excede|excedió|exceden / hasta un máximo de / tope de`,
    ),
    plain:
      phraseList(`los / las / el / la / un / una / de / por / en / a / con / apenas / sólo / solo / solamente / un total de / total de / récord de / un récord de / la cifra de / la suma de / cifra récord de / cifra|suma|monto|valor|nivel de / exactamente / la barrera|marca de / un valor|monto de / valor de / otros / equivalente|equivalentes a / ya / ni más ni menos que / su / sus / tan sólo / un récord histórico de / máximo histórico de / al / del / nada menos que / valorados|valoradas|valorado|valorada en
      / por valor|un? monto|importe de? / ese|esos / por un total de / por una|la suma|cuantía|cifra de / cuantía de / por un equivalente a|de / por el equivalente a|de / totalizando / valor|nivel|monto|máximo|cifra|volumen récord|histórico|histórica de / la friolera de / un promedio de / un promedio anual de / promedio anual de / promedio de / máximo histórico / los u / fob / cif / por monto de / por un valor|monto|importe|total|volumen cercano|cercana? de? / volumen|importe|total|saldo|superávit|déficit de
      / por un valor de / en torno / nivel|cota|umbral|hito|listón|techo de / la cota|umbral|hito|listón|techo de / el umbral|hito|listón|techo|récord de / un volumen|nivel|importe de / por volumen|montante de / montante de / un montante de / estos|estas / aquellos / dichos / sumando / registrando / alcanzando / llegando a / situándose|ubicándose|colocándose en / alcanzó|alcanzaron|llegó|llegaron|sumó|sumaron|totalizó|totalizaron a?`),
    or_more: phraseList(`o más / y pico / y tantos / y fracción / y algo más? / y más / y algo`),
    or_less: phraseList(`o menos / y menos`),
  },
  times: {
    this_year: phraseList(
      `este año / el presente|actual año / el año en curso / este mismo año / el año actual|presente / lo que va del? año / en lo que va de este? año / lo corrido del? año / lo corrido de este año / lo que va de año / lo transcurrido del? año / este ejercicio / del año actual|corriente / el corriente año / corriente año / del presente año / presente año / actual año / año en curso / el año que corre`,
    ),
    last_year: phraseList(
      `el? año pasado / el? pasado año / el último año / último año / el último ejercicio / el pasado ejercicio / pasado año / el año que acaba de terminar / el ejercicio pasado / del pasado año / el año recién finalizado|concluido
      / al|del año pasado`,
    ),
    year_before_last: phraseList(`el? año antepasado / antepasado año / hace dos años / dos años atrás`),
    year_earlier: phraseList(
      `el? año anterior|previo / un año antes|atrás / hace un año / un año anterior / el anterior año / año previo|anterior / un año antes / el ejercicio anterior|previo|precedente / el? año precedente / el? año inmediato? anterior / del año anterior|previo|precedente / doce meses antes|atrás / 12 meses antes|atrás / el anterior ejercicio|año / un año más? temprano / el mismo año anterior
      / al|del|que el? año anterior|previo|precedente`,
    ),
    same_period:
      phraseList(`el? mismo|igual|similar período|periodo|lapso|mes|trimestre|semestre|tramo de|en? / ese|dicho|este|tal|aquel|el mismo? período|periodo|lapso|tramo|ejercicio / en? el mismo|igual|similar|idéntico período|periodo|lapso|mes|trimestre|semestre|tramo|intervalo de|en|del? / ese|dicho|aquel|ese mismo|mismo año|mes|trimestre|semestre / ese mismo año|mes|período|periodo|trimestre|semestre|lapso / dicha fecha / esa fecha / esos meses|años / ese entonces / el período|periodo analizado|señalado|mencionado|citado|indicado|referido|considerado|reportado|evaluado
      / el mes analizado|señalado|mencionado|citado|indicado|referido|considerado|reportado / período|periodo|lapso indicado|señalado|mencionado|citado|referido / igual|similar|idéntico período|periodo|lapso|mes|trimestre|semestre|tramo de|del|en?`),
    same_period_last_year: phraseList(
      `el? mismo|igual período|periodo|lapso|mes|trimestre|semestre|tramo del año anterior|pasado|previo / el? mismo|igual período|periodo|lapso|mes|trimestre|semestre de un año antes|atrás / igual período|periodo|lapso del año anterior|pasado|previo / mismo período|periodo del año anterior|pasado|previo / las mismas fechas del año anterior|pasado / el? mismo|igual|similar|idéntico período|periodo|lapso|mes|trimestre|semestre|tramo|intervalo del? año anterior|pasado|previo|precedente / el? mismo|igual|similar|idéntico período|periodo|lapso|mes|trimestre|semestre|tramo|intervalo del? pasado|anterior año
      / el? mismo|igual|similar|idéntico período|periodo|lapso|mes|trimestre|semestre|tramo de hace un año / el? mismo|igual|similar|idéntico período|periodo|lapso|mes|trimestre|semestre|tramo de un año antes|atrás / el? mismo|igual|similar|idéntico período|periodo|lapso|mes|trimestre|semestre|tramo anterior|precedente / el? mismo|igual|similar|idéntico período|periodo|lapso|mes|trimestre|semestre|tramo del ejercicio anterior|pasado|previo|precedente / el? mismo|igual|similar|idéntico período|periodo|lapso|mes|trimestre|semestre|tramo un año antes|atrás / igual fecha del año anterior|pasado|previo`,
    ),
    last_month: phraseList(
      `el? mes pasado / el? pasado mes / el último mes / del mes pasado / del pasado mes / mes pasado / pasado mes / el mes último`,
    ),
    this_month: phraseList(`este mes / el presente mes / el mes en curso / este mismo mes`),
    month_earlier: phraseList(
      `el? mes anterior|previo / un mes antes|atrás / del? mes anterior|previo|precedente / el? mes precedente / un mes antes`,
    ),
    last_quarter: phraseList(
      `el? trimestre pasado|anterior / el último trimestre / del? trimestre pasado|anterior|previo / el pasado trimestre`,
    ),
    this_quarter: phraseList('este trimestre'),
    quarter: phraseList('trimestre / trimestres'),
    half: phraseList(`semestre / mitad del año / mitad / mitad de año / mitad del ejercicio`),
    months: phraseList('meses / mes / bimestre / cuatrimestre'),
    years_ago: phraseList('años atrás|antes'),
    decade_ago: phraseList('hace una década / hace diez años / una década atrás|antes / hace diez|10 años'),
    decades_ago: phraseList('décadas atrás|antes'),
    fiscal: phraseList('año|ejercicio fiscal'),
    fiscal_last: phraseList('el? año|ejercicio fiscal anterior|pasado'),
    fiscal_this: phraseList('el? año|ejercicio fiscal actual|presente'),
    year: phraseList('año / años / todo el? año / el año / ejercicio / el ejercicio'),
    twelve_to: phraseList('12|doce meses a|hasta|al / los? últimos 12|doce meses a|hasta|al'),
    year_to: phraseList('el año a|hasta'),
    as_of: phraseList('hasta el / al / al corte de|del'),
    vague: phraseList(
      `los últimos|recientes años / anual|anuales / al año / por año / cada año / anualmente / ahora / hoy / actualmente / en la actualidad / hoy en día / hoy día / en los últimos tiempos / últimos|recientes años / los últimos doce|12 meses / últimas décadas / la última década / las últimas dos|tres décadas / la actualidad / a día de hoy / hasta la fecha / cada ejercicio / en promedio / anuales / al día de hoy / últimos cinco|5|diez|10|tres|3|dos|2|cuatro|4|veinte|20|quince|15 años`,
    ),
  },
  scales: {
    mil: 3,
    miles: 3,
    millon: 6,
    millones: 6,
    mll: 6,
    mdd: 6,
    mdp: 6,
    mmdd: 9,
    mmdp: 9,
    billon: 12,
    billones: 12,
    mm: 6,
    mn: 6,
    m: 6,
    md: 6,
    musd: 6,
    mmusd: 6,
    meur: 6,
    meuros: 6,
    mmeur: 6,
    mill: 6,
    mlls: 6,
    mllns: 6,
    mlns: 6,
    bn: 9,
    millardo: 9,
    millardos: 9,
  },
  fractions: {
    '0.5': phraseList('medio / media'),
    '1': phraseList('un / uno / una'),
    '1.5': phraseList('uno y medio'),
  },
  numbers: {
    un: 1,
    uno: 1,
    una: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    trece: 13,
    catorce: 14,
    quince: 15,
    dieciseis: 16,
    diecisiete: 17,
    dieciocho: 18,
    diecinueve: 19,
    veinte: 20,
    veintiun: 21,
    veintidos: 22,
    veintitres: 23,
    veinticuatro: 24,
    veinticinco: 25,
    treinta: 30,
    cuarenta: 40,
    cincuenta: 50,
    sesenta: 60,
    setenta: 70,
    ochenta: 80,
    noventa: 90,
    cien: 100,
    ciento: 100,
    doscientos: 200,
    trescientos: 300,
    cuatrocientos: 400,
    quinientos: 500,
    seiscientos: 600,
    setecientos: 700,
    ochocientos: 800,
    novecientos: 900,
  },
  ordinals: {
    primer: 1,
    primero: 1,
    primera: 1,
    segundo: 2,
    segunda: 2,
    tercer: 3,
    tercero: 3,
    tercera: 3,
    cuarto: 4,
    cuarta: 4,
    quinto: 5,
    sexto: 6,
    septimo: 7,
    octavo: 8,
    noveno: 9,
    decimo: 10,
    undecimo: 11,
    duodecimo: 12,
    ultimo: 4,
    primeros: 1,
  },
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre|setiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  currencies: {
    USD: phraseList(
      `dólar|dólares / dólares estadounidenses|norteamericanos|americanos / dólares de los? estados unidos|eeuu|ee / usd / us$ / u s dólares / billetes verdes / mdd / mmdd / dls / dólares de los? estados unidos de américa? / dólares usa|us / us dólares / dólares de eeuu|eua / dolares norteamericanos / musd / mmusd / dlls / billete verde`,
    ),
    EUR: phraseList(`euro|euros / eur / meur / meuros`),
    GBP: phraseList('libra|libras / libras esterlinas / gbp'),
    CNY: phraseList(`yuan|yuanes / renminbi / cny / yuanes chinos|renminbi`),
    JPY: phraseList('yen|yenes / jpy'),
    RUB: phraseList('rublo|rublos / rub'),
    BRL: phraseList('real|reales / reais / reales brasileños / brl'),
    MXN: phraseList('pesos mexicanos / mxn / mdp / mmdp'),
    ARS: phraseList('pesos argentinos / ars'),
    CLP: phraseList('pesos chilenos / clp'),
    COP: phraseList('pesos colombianos / cop'),
    UYU: phraseList('pesos uruguayos / uyu'),
    DOP: phraseList('pesos dominicanos / dop'),
    CUP: phraseList('pesos cubanos'),
    PESO: phraseList('peso|pesos'),
    PEN: phraseList('soles / nuevos soles / pen'),
    VES: phraseList('bolívares'),
    BOB: phraseList('bolivianos de?'),
    PYG: phraseList('guaraníes'),
    CRC: phraseList('colones'),
    GTQ: phraseList('quetzales'),
    HNL: phraseList('lempiras'),
    ESP: phraseList('peseta|pesetas'),
    CHF: phraseList('francos suizos / franco suizo'),
    FRANC: phraseList('franco|francos'),
    FRF: phraseList('francos franceses'),
    DEM: phraseList('marcos alemanes? / marcos'),
    INR: phraseList('rupia|rupias'),
    CAD: phraseList('dólares canadienses'),
    AUD: phraseList('dólares australianos'),
    XDR: phraseList('deg'),
    NIO: phraseList('córdoba|córdobas'),
    PAB: phraseList('balboa|balboas'),
    KRW: phraseList('won|wones surcoreanos?'),
    ZAR: phraseList('rand|rands'),
    TRY: phraseList('lira|liras turcas / liras'),
    PLN: phraseList('zloty|zlotys|eslotis'),
    SEK: phraseList('coronas suecas'),
    NOK: phraseList('coronas noruegas'),
    DKK: phraseList('coronas danesas'),
    CZK: phraseList('coronas checas'),
    HUF: phraseList('forintos|florines'),
    AED: phraseList('dírhams|dirhams|dirhemes'),
    SAR: phraseList('riyales saudíes|sauditas?'),
    IRR: phraseList('riales iraníes?'),
    KZT: phraseList('tenges|tengues'),
    UAH: phraseList('grivnas|grivnias'),
    VND: phraseList('dongs'),
    THB: phraseList('bahts|baht'),
    MYR: phraseList('ringgits|ringgit'),
    ILS: phraseList('shekels|séqueles'),
    NGN: phraseList('nairas'),
    EGP: phraseList('libras egipcias'),
    HKD: phraseList('dólares de hong kong / dólares hongkoneses'),
    SGD: phraseList('dólares de singapur / dólares singapurenses'),
    NZD: phraseList('dólares neozelandeses'),
    TWD: phraseList('dólares taiwaneses'),
    BYN: phraseList('rublos bielorrusos'),
    PHP: phraseList('pesos filipinos'),
  },
  prepositions: {
    to: phraseList('a / al / hacia / rumbo'),
    from: phraseList(
      'desde / procedentes / provenientes / procedente / proveniente / originarias / originarios / oriundas',
    ),
    with: phraseList('con / contra / frente / respecto'),
    between: phraseList('entre'),
    of: phraseList('de / del'),
    in: phraseList('en / según / sobre / dentro / durante / tras / como'),
    by: phraseList('por / para'),
  },
  fillers: phraseList(`
    el / la / los / las / un / una / su / sus / nuestro / nuestra / nuestros / nuestras / países / naciones / estados / república / miembros / todos / todas / ambos / demás / resto / mercado / mercados / gobierno / región / vecino / vecina / principal / total / totales / bilateral / anual / anuales / comercio / comercial / exterior / externa / externas / global / mensual / trimestral / acumulado / acumuladas / récord / mutuo / conjunto / bienes / mercancías / productos / neto / netas / cuyo / vecinos
      / nacional / nacionales / vecinas / socio / socios / comerciales / mayor / mayores / economía / economías / nación / potencia / potencias / bloque / isla / territorio / reino / mutuos / mutuas / recíproco / binacional / conjuntas / conjuntos / nuevo / otros / otras / cada / dicho / dicha / ese / esa / este / esta / ambas / restantes / siguientes / llamado / llamada / hermana / hermano / propio / propia / propias / propios / interanual / registrado / registrada / fuerte / enorme / abultado / creciente / histórico / histórica / grupo / directo / directas`),
  joiners: phraseList('y / e / o / & / más'),
  spans: phraseList('a / al / hasta'),
  betweens: ['entre'],
  towards: phraseList('a / hasta / al'),
  away: phraseList('de / desde'),
  by: phraseList('en / por'),
  of: phraseList('de / por'),
  more: phraseList('más / menos / superior / inferior / mayor / menor / adicionales'),
  titles: phraseList(`
    presidente|presidenta / mandatario|mandataria / primer|primera ministro|ministra / ministro|ministra|ministros / ministerio / canciller / embajador|embajadora / jefe|jefa / secretario|secretaria / vocero|vocera / portavoz / rey
    / gobernador / consul / comisario / representante|representantes / diplomatico / director|directora / vicepresidente|vicepresidenta / viceministro|viceministra / delegacion / gobierno / autoridades / funcionario|funcionaria / titular`),
  units: phraseList(`
    toneladas / tonelada / barriles / barril / personas / empleos / trabajadores / metros / kilómetros / km / vehículos / autos / unidades / por ciento / % / porcentuales / años / año / meses / días / horas / hectáreas / litros / kilos / kilogramos / piezas / pasajeros / turistas / visitantes / millas / puntos / veces / países / empresas / habitantes / mexicanos / argentinos / ciudadanos / familias / niños / jóvenes / mujeres / hombres / estudiantes / usuarios / viviendas / casas / votos / de? personas
      / de toneladas|barriles|personas|habitantes|metros|litros|hectáreas|kilómetros|empleos|turistas|visitantes|pasajeros|vehículos|unidades|familias|niños|jóvenes|mujeres|hombres|estudiantes|usuarios|viviendas|casas|votos|argentinos|mexicanos|trabajadores|ciudadanos|cabezas|cajas|pares|kilos|puestos|pobres|años|jubilados / productos / artículos / casos / muertos / grados / kilovatios / megavatios / mw`),
  partsOfYear: { bimestre: 2, cuatrimestre: 4, trimestre: 3, semestre: 6 },
  scaledMoney: {
    mdd: 'USD',
    mmdd: 'USD',
    mdp: 'MXN',
    mmdp: 'MXN',
    musd: 'USD',
    mmusd: 'USD',
    meur: 'EUR',
    mmeur: 'EUR',
    meuros: 'EUR',
  },
};
